package io.rankscope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Runs the real program in this process, as a shell would see it. */
public final class Rankscope {
  private Rankscope() {}

  /** What a command left behind. */
  public record Outcome(int code, String out, String err) {
    /** The lines of standard output. */
    public List<String> lines() {
      return out.lines().toList();
    }
  }

  /** Runs {@code rankscope} with the given words; each is one argument, whatever it holds. */
  public static Outcome run(Object... words) {
    String[] arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = RankscopeCli.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Outcome(code, out.toString(), err.toString());
  }
}
