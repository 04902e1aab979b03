package io.rankscope.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The flags of Java's compilers that a decision chose for a kind of command, and the places that
 * repeat them, since none of them can read another.
 *
 * @param pattern finds the flags in a file
 * @param places files of the repository, the decision first
 */
record LaunchFlags(Pattern pattern, List<String> places) {
  private static final String DECISION = "docs/decisions/0014-flags-of-the-package.md";
  private static final String SCRIPT = "rankscope";
  private static final String BENCHMARKS =
      "benchmarks/src/main/java/io/rankscope/benchmarks/measure/RankscopeProgram.java";

  /** The window and what works for long. */
  static final LaunchFlags LONG =
      new LaunchFlags(
          Pattern.compile("-XX:Tier4\\w+=\\d+"),
          List.of(DECISION, "pom.xml", SCRIPT, "installer/jpackage/image.args", BENCHMARKS));

  /** What is soon over. */
  static final LaunchFlags SHORT =
      new LaunchFlags(
          Pattern.compile("-XX:(TieredStopAtLevel=\\d+|\\+Use\\w+GC|NewSize=\\w+)"),
          List.of(DECISION, SCRIPT, "installer/jpackage/command.properties", BENCHMARKS));

  /** The flags that the decision names. */
  Set<String> chosen(Path repository) throws IOException {
    return in(repository.resolve(places.getFirst()));
  }

  /** What each place has too much or too little, in words; empty when all agree. */
  List<String> differences(Path repository) throws IOException {
    Set<String> chosen = chosen(repository);
    List<String> differences = new ArrayList<>();
    for (String place : places) {
      Set<String> there = in(repository.resolve(place));
      without(chosen, there).forEach(flag -> differences.add(place + " lacks " + flag));
      without(there, chosen).forEach(flag -> differences.add(place + " has " + flag));
    }
    return differences;
  }

  private Set<String> in(Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> without(Set<String> flags, Set<String> others) {
    Set<String> left = new TreeSet<>(flags);
    left.removeAll(others);
    return left;
  }
}
