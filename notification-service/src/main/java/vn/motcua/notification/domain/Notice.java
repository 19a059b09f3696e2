package vn.motcua.notification.domain;

import java.time.Instant;

/**
 * One thing told once to one recipient by one channel.
 *
 * @param templateVersion version of the text that stood when it was planned
 * @param contactVersion oldest version of the contact that it may go to
 */
public record Notice(
    NoticeKey key, int templateVersion, int contactVersion, Facts facts, NoticeState state) {

  public String id() {
    return key.id();
  }

  Notice in(NoticeState next) {
    return new Notice(key, templateVersion, contactVersion, facts, next);
  }

  boolean ready(Instant now) {
    return state instanceof NoticeState.Planned planned && planned.due(now);
  }
}
