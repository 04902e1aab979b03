package io.rankscope.engine.failure;

import org.jspecify.annotations.Nullable;

/**
 * The one place that words a failure.
 *
 * @param what where it happened and one sentence on what happened
 * @param remedy one sentence on what to do, empty when nothing can be advised
 * @param details the technical cause for a bug report, empty when the failure has none
 */
public record FailureText(String what, String remedy, String details) {

  /** Words for any throwable; one that is not ours is named as an internal error. */
  public static FailureText of(Throwable failure) {
    if (failure instanceof RankscopeException known) {
      String what = known.where().map(where -> where + ": " + known.what()).orElse(known.what());
      return new FailureText(what, known.remedy(), detailsOf(known.getCause()));
    }
    return new FailureText(
        "Rankscope met an error it does not know: " + summary(failure),
        "Please report it with the details below.",
        detailsOf(failure));
  }

  /** What and remedy on one line, as a status bar or a terminal shows them. */
  public String oneLine() {
    return remedy.isEmpty() ? what : what + " " + remedy;
  }

  private static String summary(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static String detailsOf(@Nullable Throwable cause) {
    StringBuilder text = new StringBuilder();
    for (Throwable next = cause; next != null; next = next.getCause()) {
      text.append(next).append('\n');
      for (StackTraceElement frame : next.getStackTrace()) {
        text.append("  at ").append(frame).append('\n');
      }
    }
    return text.toString();
  }
}
