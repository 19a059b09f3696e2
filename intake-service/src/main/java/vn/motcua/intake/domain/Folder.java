package vn.motcua.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a dossier holds whatever its state: whose it is, for what, its papers, fees and story. */
public record Folder(
    String id,
    String code,
    TrackingSecret secret,
    Procedure procedure,
    Agencies agencies,
    Submission submission,
    Applicant applicant,
    Map<String, String> form,
    List<Paper> papers,
    List<FeeItem> fees,
    @Nullable Supplement supplement,
    Versions versions,
    List<Milestone> milestones) {

  public Folder {
    form = Map.copyOf(form);
    papers = List.copyOf(papers);
    fees = List.copyOf(fees);
    milestones = List.copyOf(milestones);
  }

  public Optional<FeeItem> fee(String feeCode) {
    return fees.stream().filter(fee -> fee.code().equals(feeCode)).findFirst();
  }

  public Optional<Paper> paper(String paperId) {
    return papers.stream().filter(paper -> paper.id().equals(paperId)).findFirst();
  }

  /** The supplement that was asked for, if one was. */
  public Optional<Supplement> supplementAsked() {
    return Optional.ofNullable(supplement);
  }

  boolean holds(String paperCode) {
    return papers.stream().anyMatch(paper -> paper.paperCode().equals(paperCode));
  }

  Folder passed(Milestone.Kind kind, Act act) {
    var story = new ArrayList<>(milestones);
    story.add(new Milestone(kind, act.who(), act.at()));
    return copy(form, papers, fees, supplement, versions, story);
  }

  Folder asked(Supplement request) {
    return copy(form, papers, fees, request, versions, milestones);
  }

  /** New papers join the old ones (nothing is overwritten); new form values replace theirs. */
  Folder supplied(List<Paper> added, Map<String, String> changed, Instant at) {
    var all = new ArrayList<>(papers);
    all.addAll(added);
    var fields = new java.util.HashMap<>(form);
    fields.putAll(changed);
    var answered = supplement == null ? null : supplement.supplied(at);
    return copy(fields, all, fees, answered, versions.contentChanged(), milestones);
  }

  Folder feeSettled(String feeCode, FeeItem.Settlement how) {
    return fees(fee -> fee.code().equals(feeCode) ? fee.settled(how) : fee);
  }

  Folder refundsDue(Instant at) {
    return fees(fee -> fee.refused(at));
  }

  private Folder fees(UnaryOperator<FeeItem> change) {
    return copy(form, papers, fees.stream().map(change).toList(), supplement, versions, milestones);
  }

  private Folder copy(
      Map<String, String> newForm,
      List<Paper> newPapers,
      List<FeeItem> newFees,
      @Nullable Supplement newSupplement,
      Versions newVersions,
      List<Milestone> newMilestones) {
    return new Folder(
        id,
        code,
        secret,
        procedure,
        agencies,
        submission,
        applicant,
        newForm,
        newPapers,
        newFees,
        newSupplement,
        newVersions,
        newMilestones);
  }
}
