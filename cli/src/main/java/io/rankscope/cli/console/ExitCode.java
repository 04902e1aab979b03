package io.rankscope.cli.console;

/** What a command tells the shell that called it. */
public final class ExitCode {
  /** The work is done. */
  public static final int DONE = 0;

  /** The check or the gate found something. */
  public static final int FOUND = 1;

  /** Options or arguments that the command does not offer. */
  public static final int WRONG_USAGE = 2;

  /** A file, a line or a query that cannot be read as what it should be. */
  public static final int BAD_INPUT = 3;

  /** Something that was named cannot be opened or written. */
  public static final int CANNOT_OPEN = 4;

  /** An error nobody foresaw; {@code EX_SOFTWARE} of sysexits.h. */
  public static final int INTERNAL_ERROR = 70;

  /** Ended by Ctrl+C, as shells count signals: 128 + 2. */
  public static final int CANCELLED = 130;

  private ExitCode() {}
}
