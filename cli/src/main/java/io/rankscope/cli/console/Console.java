package io.rankscope.cli.console;

import io.rankscope.engine.task.Cancellation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks: data on {@link #out}, words on {@link #err}.
 *
 * @param style how text is marked on standard output
 * @param cancellation polled by long work; set by Ctrl+C
 */
public record Console(
    PrintWriter out, PrintWriter err, Terminal terminal, Style style, Cancellation cancellation) {

  /** A console that marks text as its terminal can. */
  public Console(PrintWriter out, PrintWriter err, Terminal terminal, Cancellation cancellation) {
    this(out, err, terminal, styleOf(terminal), cancellation);
  }

  /** A console that no person watches. */
  public static Console of(PrintWriter out, PrintWriter err) {
    return new Console(out, err, Terminal.NONE, Cancellation.NEVER);
  }

  /**
   * The console of this process. Both streams are UTF-8 whatever the locale says, since the data of
   * scripts must not depend on it.
   */
  public static Console ofProcess(Cancellation cancellation) {
    return new Console(
        utf8(FileDescriptor.out), utf8(FileDescriptor.err), Terminal.ofProcess(), cancellation);
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** Says {@code words} to the person, on a line of standard error. */
  public void say(String words) {
    err.println(words);
    err.flush();
  }

  private static Style styleOf(Terminal terminal) {
    return terminal.outIsTerminal() && terminal.colour() ? Style.COLOURED : Style.PLAIN;
  }

  /**
   * A line of progress on standard error, silent unless that is a terminal. The caller closes it.
   */
  public ProgressLine progress() {
    return terminal.errIsTerminal()
        ? ProgressLine.on(err, terminal.columns())
        : ProgressLine.silent();
  }
}
