package vn.motcua.calendar;

/** A calendar file that cannot be understood; the message names the file and the line. */
public final class CalendarFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CalendarFileException(String file, int line, String problem, Throwable cause) {
    super(file + (line > 0 ? " line " + line : "") + ": " + problem, cause);
  }
}
