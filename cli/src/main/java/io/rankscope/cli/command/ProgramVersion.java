package io.rankscope.cli.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar's manifest. */
public final class ProgramVersion implements IVersionProvider {

  /** Name and version, as indexes and runs remember what made them. */
  public static String program() {
    return "rankscope "
        + Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      program(), "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
    };
  }
}
