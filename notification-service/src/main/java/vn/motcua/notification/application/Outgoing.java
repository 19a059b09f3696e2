package vn.motcua.notification.application;

import java.util.List;
import vn.motcua.notification.domain.Address;
import vn.motcua.notification.domain.Message;

/**
 * A notice about to leave.
 *
 * @param references one for each part of a short message; empty for an e-mail
 */
public record Outgoing(String noticeId, Address to, Message message, List<Integer> references) {
  public Outgoing {
    references = List.copyOf(references);
  }
}
