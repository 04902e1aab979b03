package io.rankscope.engine.evaluation;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A measure in the notation of ir_measures: {@code nDCG@10}, {@code AP}, {@code AP(rel=2)@100}.
 *
 * @param cutOff how many ranks count (k), empty for all
 * @param level the lowest grade that is relevant; a bare name means 1, as in trec_eval
 */
public record Measure(MeasureKind kind, OptionalInt cutOff, int level) {
  private static final int DEFAULT_LEVEL = 1;
  private static final Pattern NOTATION =
      Pattern.compile("(?<name>[A-Za-z]+)(?:\\((?<parameters>[^()]*)\\))?(?:@(?<cut>[0-9]{1,9}))?");
  private static final Pattern RELEVANCE = Pattern.compile("\\s*rel\\s*=\\s*([0-9]{1,3})\\s*");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+(?![^()]*\\))");

  public Measure {
    if (cutOff.isPresent() && cutOff.getAsInt() < 1) {
      throw new IllegalArgumentException("a cut-off is at least 1: " + cutOff.getAsInt());
    }
  }

  /**
   * Reads one measure.
   *
   * @throws BadInputException when it is none, naming the nearest or what is wrong with it
   */
  public static Measure parse(String notation) {
    String typed = notation.strip();
    Matcher parts = NOTATION.matcher(typed);
    if (!parts.matches()) {
      throw unknown(typed, typed.split("[@(_.]", 2)[0]);
    }
    String name = parts.group("name");
    MeasureKind kind = kind(name).orElseThrow(() -> unknown(typed, name));
    return new Measure(
        kind,
        cutOff(typed, kind, parts.group("cut")),
        level(typed, kind, parts.group("parameters")));
  }

  /**
   * Reads measures separated by blanks or commas; one named twice counts once.
   *
   * @throws BadInputException when one is unknown or there is none at all
   */
  public static List<Measure> parseAll(String notations) {
    Set<Measure> measures = new LinkedHashSet<>();
    for (String notation : BETWEEN.split(notations.strip(), -1)) {
      measures.add(parse(notation));
    }
    return List.copyOf(measures);
  }

  /** The same measure with grades counted as relevant from {@code level}, where it has levels. */
  public Measure withLevel(int level) {
    return kind.level() == MeasureKind.Level.CHOSEN ? new Measure(kind, cutOff, level) : this;
  }

  /** The notation that {@link #parse} reads. */
  @Override
  public String toString() {
    return kind.label()
        + (level == DEFAULT_LEVEL ? "" : "(rel=" + level + ")")
        + (cutOff.isPresent() ? "@" + cutOff.getAsInt() : "");
  }

  double score(JudgedRanking ranking) {
    return kind.score(ranking, cutOff.orElse(Integer.MAX_VALUE), level);
  }

  private static Optional<MeasureKind> kind(String name) {
    return Arrays.stream(MeasureKind.values())
        .filter(kind -> kind.label().equals(name) || kind.alias().equals(name))
        .findFirst();
  }

  private static OptionalInt cutOff(String typed, MeasureKind kind, @Nullable String cut) {
    if (cut == null) {
      if (kind.cutOff() == MeasureKind.CutOff.REQUIRED) {
        throw malformed(
            kind.label() + " needs a cut-off",
            "Write it as " + kind.label() + "@10, for instance.");
      }
      return OptionalInt.empty();
    }
    if (kind.cutOff() == MeasureKind.CutOff.NONE) {
      throw malformed(kind.label() + " has no cut-off", "Write " + kind.label() + " alone.");
    }
    int ranks = Integer.parseInt(cut);
    if (ranks == 0) {
      throw malformed("The cut-off of \"" + typed + "\" is 0", "Write a cut-off of 1 or more.");
    }
    return OptionalInt.of(ranks);
  }

  private static int level(String typed, MeasureKind kind, @Nullable String parameters) {
    if (parameters == null || parameters.isBlank()) {
      return DEFAULT_LEVEL;
    }
    if (kind.level() == MeasureKind.Level.FIXED) {
      throw malformed(
          kind.label() + " takes no parameters", "Leave out (" + parameters.strip() + ").");
    }
    Matcher relevance = RELEVANCE.matcher(parameters);
    if (!relevance.matches()) {
      throw malformed(
          "The parameter \"" + parameters.strip() + "\" of \"" + typed + "\" is not known",
          "The only parameter is the lowest relevant grade, as in " + kind.label() + "(rel=2).");
    }
    return Integer.parseInt(relevance.group(1));
  }

  private static BadInputException unknown(String typed, String name) {
    List<String> names =
        Arrays.stream(MeasureKind.values())
            .flatMap(kind -> Stream.of(kind.label(), kind.alias()))
            .toList();
    List<String> known = new ArrayList<>();
    for (MeasureKind kind : MeasureKind.values()) {
      known.add(kind.label() + (kind.cutOff() == MeasureKind.CutOff.REQUIRED ? "@k" : ""));
    }
    String all = "Known are " + String.join(", ", known) + ".";
    return malformed(
        "\"" + typed + "\" is not a measure",
        NearestName.of(name, names)
            .flatMap(Measure::kind)
            .map(nearest -> "The nearest is " + nearest.label() + ". " + all)
            .orElse(all));
  }

  private static BadInputException malformed(String what, String remedy) {
    return new BadInputException(what + ".", null, remedy);
  }
}
