package vn.motcua.kit.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kit.inbox.Channel;
import vn.motcua.kit.inbox.Inbox;

class SmppReceiverIT {
  private static final OptionalParameter REFERENCE =
      new OptionalParameter.User_message_reference((short) 0xfffe);

  @TempDir Path folder;
  private final List<DeliverSm> receipts = new CopyOnWriteArrayList<>();
  private Inbox inbox;
  private SmppReceiver receiver;
  private SMPPSession client;

  @BeforeEach
  void start() throws IOException {
    inbox = Inbox.open(folder.resolve("messages.jsonl"));
    receiver = SmppReceiver.start(0, inbox);
    client = bind("motcua");
  }

  @AfterEach
  void stop() {
    client.unbindAndClose();
    stopReceiver();
  }

  @Test
  void keepsAnSmsOnDiskBeforeItAnswersAndSendsItsReceipt() throws Exception {
    var id = submit("Ho so da duoc tiep nhan".getBytes(US_ASCII), 0, 0, REFERENCE);

    assertThat(Files.readString(inbox.file())).contains("\"text\":\"Ho so da duoc tiep nhan\"");
    var message = inbox.messages().getFirst();
    assertThat(message.channel()).isEqualTo(Channel.SMS);
    assertThat(message.from()).isEqualTo("MOTCUA");
    assertThat(message.to()).isEqualTo("84912345678");
    assertThat(message.messageId()).isEqualTo(id);
    assertThat(message.userMessageReference()).isEqualTo(0xfffe);
    await().until(() -> receipts.size() == 1);
    assertThat(receiptText()).contains("id:" + id).contains("stat:DELIVRD");
    assertThat(receipts.getFirst().isSmscDeliveryReceipt()).isTrue();
    assertThat(
            receipts.getFirst().getOptionalParameter(OptionalParameter.Tag.USER_MESSAGE_REFERENCE))
        .isEqualTo(REFERENCE);
  }

  @Test
  void readsVietnameseWithDiacritics() throws Exception {
    submit("Hồ sơ H26.107 đã được tiếp nhận".getBytes(UTF_16BE), 8, 0);

    assertThat(inbox.messages().getFirst().text()).isEqualTo("Hồ sơ H26.107 đã được tiếp nhận");
  }

  @Test
  void joinsSegmentsByTheirHeaderInAnyOrder() throws Exception {
    var text = "Hồ sơ của Bà cần bổ sung giấy tờ. ".repeat(4).strip();
    var octets = text.getBytes(UTF_16BE);
    submit(withHeader(2, Arrays.copyOfRange(octets, 133, octets.length)), 8, 0x40);
    assertThat(inbox.messages()).isEmpty();
    var first = submit(withHeader(1, Arrays.copyOfRange(octets, 0, 133)), 8, 0x40, REFERENCE);

    assertThat(inbox.messages()).hasSize(1);
    assertThat(inbox.messages().getFirst().text()).isEqualTo(text);
    assertThat(inbox.messages().getFirst().messageId()).isEqualTo(first);
    assertThat(inbox.messages().getFirst().userMessageReference()).isEqualTo(0xfffe);
    await().until(() -> receipts.size() == 2);
  }

  @Test
  void joinsSegmentsBySarParameters() throws Exception {
    for (var number = 1; number <= 3; number++) {
      submit(
          ("phan " + number + ";").getBytes(US_ASCII),
          0,
          0,
          OptionalParameters.newSarMsgRefNum(77),
          OptionalParameters.newSarTotalSegments(3),
          OptionalParameters.newSarSegmentSeqnum(number));
    }

    assertThat(inbox.messages().getFirst().text()).isEqualTo("phan 1;phan 2;phan 3;");
  }

  @Test
  void readsAMessagePayload() throws Exception {
    var text = "Ho so ".repeat(60).strip();
    submit(new byte[0], 0, 0, new OptionalParameter.Message_payload(text.getBytes(US_ASCII)));

    assertThat(inbox.messages().getFirst().text()).isEqualTo(text);
  }

  @Test
  void remembersSegmentsOverARestart() throws Exception {
    submit(withHeader(1, "dau ".getBytes(US_ASCII)), 0, 0x40);
    restart();
    submit(withHeader(2, "cuoi".getBytes(US_ASCII)), 0, 0x40);

    assertThat(inbox.messages()).singleElement().extracting("text").isEqualTo("dau cuoi");
  }

  @Test
  void sendsAReceiptThatWasOwedBeforeARestart() throws Exception {
    var delayed = new SmppAccount("motcua", "motcua", java.time.Duration.ofHours(1));
    client.unbindAndClose();
    receiver.close();
    receiver = SmppReceiver.start(0, inbox, delayed);
    client = bind("motcua");
    var id = submit("x".getBytes(US_ASCII), 0, 0, REFERENCE);
    assertThat(receipts).isEmpty();

    restart();

    await().until(() -> receipts.size() == 1);
    assertThat(receiptText()).contains("id:" + id);
    assertThat(inbox.messages()).hasSize(1);
  }

  @Test
  void putsAMessageInTheInboxThatACrashKeptFromIt() throws Exception {
    submit("x".getBytes(US_ASCII), 0, 0);
    client.unbindAndClose();
    stopReceiver();
    Files.writeString(folder.resolve("messages.jsonl"), "");
    start();

    assertThat(inbox.messages()).hasSize(1);
  }

  @Test
  void refusesForTheMomentWhenToldTo() throws Exception {
    receiver.faults().rejectNext(1);

    assertThatThrownBy(() -> submit("x".getBytes(US_ASCII), 0, 0))
        .isInstanceOfSatisfying(
            NegativeResponseException.class, e -> assertThat(e.getCommandStatus()).isEqualTo(0x58));
    assertThat(inbox.messages()).isEmpty();
  }

  @Test
  void sendsTheReceiptLaterWhenTheAnswerWasLost() throws Exception {
    receiver.faults().loseNextAnswers(1);

    assertThatThrownBy(() -> submit("x".getBytes(US_ASCII), 0, 0, REFERENCE))
        .isInstanceOf(Exception.class);
    assertThat(inbox.messages()).hasSize(1);
    client.close();
    client = bind("motcua");

    await().until(() -> receipts.size() == 1);
    assertThat(
            receipts.getFirst().getOptionalParameter(OptionalParameter.Tag.USER_MESSAGE_REFERENCE))
        .isEqualTo(REFERENCE);
  }

  @Test
  void dropsReceiptsWhenToldTo() throws Exception {
    receiver.faults().dropNextReceipts(1);
    submit("mot".getBytes(US_ASCII), 0, 0);
    var second = submit("hai".getBytes(US_ASCII), 0, 0);

    await().until(() -> receipts.size() == 1);
    assertThat(receiptText()).contains("id:" + second);
  }

  @Test
  void tellsThatANumberCannotBeReached() throws Exception {
    receiver.faults().makeUndeliverable("84912345678");
    submit("x".getBytes(US_ASCII), 0, 0);

    await().until(() -> receipts.size() == 1);
    assertThat(receiptText()).contains("stat:UNDELIV");
  }

  @Test
  void refusesAWrongPasswordAndANumberThatIsNone() {
    assertThatThrownBy(() -> bind("falsch")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> submitTo("khong-phai-so", "x".getBytes(US_ASCII), 0, 0))
        .isInstanceOf(NegativeResponseException.class);
  }

  private void restart() throws IOException {
    client.unbindAndClose();
    stopReceiver();
    start();
  }

  private void stopReceiver() {
    receiver.close();
    inbox.close();
  }

  private String receiptText() {
    return new String(receipts.getFirst().getShortMessage(), US_ASCII);
  }

  private static byte[] withHeader(int number, byte[] text) {
    var message = new byte[6 + text.length];
    System.arraycopy(new byte[] {5, 0, 3, 42, 2, (byte) number}, 0, message, 0, 6);
    System.arraycopy(text, 0, message, 6, text.length);
    return message;
  }

  private String submit(byte[] text, int dataCoding, int esmClass, OptionalParameter... parameters)
      throws Exception {
    return submitTo("84912345678", text, dataCoding, esmClass, parameters);
  }

  private String submitTo(
      String to, byte[] text, int dataCoding, int esmClass, OptionalParameter... parameters)
      throws Exception {
    return client
        .submitShortMessage(
            "",
            TypeOfNumber.ALPHANUMERIC,
            NumberingPlanIndicator.UNKNOWN,
            "MOTCUA",
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            to,
            new ESMClass(esmClass),
            (byte) 0,
            (byte) 0,
            null,
            null,
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            (byte) 0,
            DataCodings.newInstance((byte) dataCoding),
            (byte) 0,
            text,
            parameters)
        .getMessageId();
  }

  private SMPPSession bind(String password) throws IOException {
    var session = new SMPPSession();
    session.setMessageReceiverListener(new Receipts());
    session.connectAndBind(
        "127.0.0.1",
        receiver.port(),
        new BindParameter(
            BindType.BIND_TRX,
            "motcua",
            password,
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            null));
    return session;
  }

  private final class Receipts implements MessageReceiverListener {
    @Override
    public void onAcceptDeliverSm(DeliverSm receipt) {
      receipts.add(receipt);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) {
      throw new UnsupportedOperationException();
    }
  }
}
