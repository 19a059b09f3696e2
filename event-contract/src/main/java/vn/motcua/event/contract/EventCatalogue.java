package vn.motcua.event.contract;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.event.contract.control.Checkpoint;
import vn.motcua.event.contract.control.RepublicationRequested;
import vn.motcua.event.contract.document.DocumentApproved;
import vn.motcua.event.contract.document.DocumentDrafted;
import vn.motcua.event.contract.document.DocumentIssued;
import vn.motcua.event.contract.document.DocumentRefusedConfidential;
import vn.motcua.event.contract.document.DocumentRejected;
import vn.motcua.event.contract.document.DocumentSignedByPerson;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierHandedOver;
import vn.motcua.event.contract.dossier.DossierInProcessing;
import vn.motcua.event.contract.dossier.DossierRated;
import vn.motcua.event.contract.dossier.DossierRefused;
import vn.motcua.event.contract.dossier.DossierResumed;
import vn.motcua.event.contract.dossier.DossierSubmitted;
import vn.motcua.event.contract.dossier.DossierSupplemented;
import vn.motcua.event.contract.dossier.DossierSuspended;
import vn.motcua.event.contract.dossier.DossierWithdrawn;
import vn.motcua.event.contract.dossier.ResultReady;
import vn.motcua.event.contract.dossier.SupplementRequested;
import vn.motcua.event.contract.exchange.AgencyRecord;
import vn.motcua.event.contract.exchange.Contact;
import vn.motcua.event.contract.exchange.DossierContent;
import vn.motcua.event.contract.exchange.PersonRecord;
import vn.motcua.event.contract.notice.NoticeDelivered;
import vn.motcua.event.contract.notice.NoticeFailed;
import vn.motcua.event.contract.notice.NoticeSent;
import vn.motcua.event.contract.routing.DocumentRequested;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.contract.routing.RouteOpened;
import vn.motcua.event.contract.routing.StepAssigned;
import vn.motcua.event.contract.routing.StepCompleted;

/** Every type of event that Motcua knows, in the order of a dossier's life. */
public final class EventCatalogue {

  private static final List<EventType<?>> TYPES =
      List.of(
          type(
              "vn.motcua.dossier.submitted.v1",
              Topic.DOSSIER,
              DossierSubmitted.class,
              "Hồ sơ đã được nộp.",
              "A dossier was submitted.",
              "NĐ 118/2025, art. 17.2"),
          type(
              "vn.motcua.dossier.supplement-requested.v1",
              Topic.DOSSIER,
              SupplementRequested.class,
              "Đã yêu cầu bổ sung, hoàn thiện hồ sơ.",
              "A supplement was asked for.",
              "NĐ 118/2025, art. 17.2c, 19.5; form 02"),
          type(
              "vn.motcua.dossier.supplemented.v1",
              Topic.DOSSIER,
              DossierSupplemented.class,
              "Người nộp đã bổ sung hồ sơ.",
              "The citizen supplied what was missing.",
              "NĐ 118/2025, art. 17.2c"),
          type(
              "vn.motcua.dossier.accepted.v1",
              Topic.DOSSIER,
              DossierAccepted.class,
              "Hồ sơ đã được tiếp nhận, có hẹn trả kết quả.",
              "The dossier was accepted and a result promised.",
              "NĐ 118/2025, art. 17.3; form 01"),
          type(
              "vn.motcua.dossier.in-processing.v1",
              Topic.DOSSIER,
              DossierInProcessing.class,
              "Hồ sơ đang được giải quyết.",
              "The dossier is being resolved.",
              "NĐ 118/2025, art. 18.2"),
          type(
              "vn.motcua.dossier.suspended.v1",
              Topic.DOSSIER,
              DossierSuspended.class,
              "Việc giải quyết hồ sơ tạm dừng.",
              "Resolving rests.",
              "NĐ 118/2025, art. 19.5"),
          type(
              "vn.motcua.dossier.resumed.v1",
              Topic.DOSSIER,
              DossierResumed.class,
              "Việc giải quyết hồ sơ được tiếp tục.",
              "Resolving goes on.",
              "NĐ 118/2025, art. 19.5"),
          type(
              "vn.motcua.dossier.refused.v1",
              Topic.DOSSIER,
              DossierRefused.class,
              "Hồ sơ bị từ chối tiếp nhận.",
              "The dossier was refused.",
              "NĐ 118/2025, art. 17.2c; form 03"),
          type(
              "vn.motcua.dossier.result-ready.v1",
              Topic.DOSSIER,
              ResultReady.class,
              "Đã có kết quả giải quyết.",
              "The result is ready.",
              "NĐ 118/2025, art. 22; QĐ 766/QĐ-TTg"),
          type(
              "vn.motcua.dossier.handed-over.v1",
              Topic.DOSSIER,
              DossierHandedOver.class,
              "Đã trả kết quả cho người nộp.",
              "The result was handed over.",
              "NĐ 118/2025, art. 22"),
          type(
              "vn.motcua.dossier.withdrawn.v1",
              Topic.DOSSIER,
              DossierWithdrawn.class,
              "Người nộp đã rút hồ sơ.",
              "The citizen withdrew the dossier.",
              "NĐ 118/2025, art. 21"),
          type(
              "vn.motcua.dossier.rated.v1",
              Topic.DOSSIER,
              DossierRated.class,
              "Người nộp đã đánh giá việc phục vụ.",
              "The citizen rated the service.",
              "NĐ 118/2025, art. 33"),
          type(
              "vn.motcua.route.opened.v1",
              Topic.ROUTING,
              RouteOpened.class,
              "Đã mở quy trình giải quyết hồ sơ.",
              "The route of a dossier was opened.",
              "NĐ 118/2025, art. 19"),
          type(
              "vn.motcua.route.step-assigned.v1",
              Topic.ROUTING,
              StepAssigned.class,
              "Một bước đã được giao.",
              "A step was assigned.",
              "NĐ 118/2025, art. 19; form 06"),
          type(
              "vn.motcua.route.step-completed.v1",
              Topic.ROUTING,
              StepCompleted.class,
              "Một bước đã hoàn thành hoặc bị trả lại.",
              "A step was completed or returned.",
              "NĐ 118/2025, art. 19; form 06"),
          type(
              "vn.motcua.route.document-requested.v1",
              Topic.ROUTING,
              DocumentRequested.class,
              "Đã yêu cầu ban hành văn bản kết quả.",
              "The result document was asked for.",
              "NĐ 118/2025, art. 19; NĐ 30/2020, art. 10"),
          type(
              "vn.motcua.route.closed.v1",
              Topic.ROUTING,
              RouteClosed.class,
              "Quy trình giải quyết đã kết thúc.",
              "The route was closed.",
              "NĐ 118/2025, art. 19"),
          type(
              "vn.motcua.document.drafted.v1",
              Topic.DOCUMENT,
              DocumentDrafted.class,
              "Đã có bản thảo văn bản đi.",
              "An outgoing document was drafted.",
              "NĐ 30/2020, art. 10"),
          type(
              "vn.motcua.document.approved.v1",
              Topic.DOCUMENT,
              DocumentApproved.class,
              "Bản thảo đã được duyệt.",
              "The draft was approved.",
              "NĐ 30/2020, art. 11"),
          type(
              "vn.motcua.document.signed-by-person.v1",
              Topic.DOCUMENT,
              DocumentSignedByPerson.class,
              "Người có thẩm quyền đã ký số.",
              "The authorised person has signed (layer 1).",
              "NĐ 30/2020, art. 13"),
          type(
              "vn.motcua.document.issued.v1",
              Topic.DOCUMENT,
              DocumentIssued.class,
              "Văn bản đã được ký số cơ quan và phát hành.",
              "The document was sealed, verified and issued.",
              "NĐ 30/2020, art. 17, 18"),
          type(
              "vn.motcua.document.rejected.v1",
              Topic.DOCUMENT,
              DocumentRejected.class,
              "Văn bản không được ban hành.",
              "The document was rejected.",
              "NĐ 30/2020, art. 11"),
          type(
              "vn.motcua.document.refused-confidential.v1",
              Topic.DOCUMENT,
              DocumentRefusedConfidential.class,
              "Văn bản mật bị từ chối xử lý trên hệ thống.",
              "A confidential document was refused.",
              "NĐ 30/2020, art. 15.2, 16.3, 18.2"),
          type(
              "vn.motcua.notice.sent.v1",
              Topic.NOTICE,
              NoticeSent.class,
              "Đã gửi thông báo.",
              "A notice was sent.",
              "NĐ 118/2025, art. 17.2c"),
          type(
              "vn.motcua.notice.delivered.v1",
              Topic.NOTICE,
              NoticeDelivered.class,
              "Thông báo đã đến người nhận.",
              "A notice was delivered.",
              "NĐ 118/2025, art. 17.2c"),
          type(
              "vn.motcua.notice.failed.v1",
              Topic.NOTICE,
              NoticeFailed.class,
              "Thông báo không gửi được.",
              "A notice failed.",
              "NĐ 118/2025, art. 17.2c"),
          type(
              "vn.motcua.exchange.dossier-content.v1",
              Topic.DOSSIER_CONTENT,
              DossierContent.class,
              "Nội dung hồ sơ cho quy trình và văn bản.",
              "Content of a dossier for routing and signing.",
              "architecture: private topics"),
          type(
              "vn.motcua.exchange.contact.v1",
              Topic.CONTACT,
              Contact.class,
              "Thông tin liên hệ của người nộp.",
              "How to reach the citizen.",
              "architecture: private topics"),
          type(
              "vn.motcua.exchange.agency.v1",
              Topic.ORGANISATION,
              AgencyRecord.class,
              "Thông tin cơ quan.",
              "An agency.",
              "architecture: private topics"),
          type(
              "vn.motcua.exchange.person.v1",
              Topic.ORGANISATION,
              PersonRecord.class,
              "Thông tin công chức.",
              "An officer.",
              "architecture: private topics"),
          type(
              "vn.motcua.control.republication-requested.v1",
              Topic.CONTROL,
              RepublicationRequested.class,
              "Yêu cầu phát lại lịch sử.",
              "A history is asked for again.",
              "architecture: control topic"),
          type(
              "vn.motcua.control.checkpoint.v1",
              Topic.CONTROL,
              Checkpoint.class,
              "Mốc đối soát.",
              "A checkpoint for reconciliation.",
              "architecture: control topic"));

  private static final Map<String, EventType<?>> BY_NAME =
      TYPES.stream().collect(toUnmodifiableMap(EventType::name, identity()));

  private static final Map<Class<?>, EventType<?>> BY_RECORD =
      TYPES.stream().collect(toUnmodifiableMap(EventType::record, identity()));

  private EventCatalogue() {}

  /** All types, in the order of a dossier's life. */
  public static List<EventType<?>> all() {
    return TYPES;
  }

  /** Type by its wire name. */
  public static Optional<EventType<?>> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * Type of an event record.
   *
   * @throws IllegalArgumentException when the record is no event
   */
  @SuppressWarnings("unchecked")
  public static <T> EventType<T> byRecord(Class<T> record) {
    var type = BY_RECORD.get(record);
    if (type == null) {
      throw new IllegalArgumentException(record.getName() + " is not an event");
    }
    return (EventType<T>) type;
  }

  private static <T> EventType<T> type(
      String name, Topic topic, Class<T> record, String vi, String en, String source) {
    return new EventType<>(name, topic, record, new EventType.Meaning(vi, en), source);
  }
}
