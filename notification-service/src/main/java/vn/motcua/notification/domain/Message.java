package vn.motcua.notification.domain;

/** A notice in words. */
public sealed interface Message {

  /** Short message. */
  record Sms(SmsText text) implements Message {}

  /** E-mail, plain text. */
  record Mail(String subject, String text) implements Message {}
}
