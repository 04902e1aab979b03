package io.rankscope.app.tour;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step of the tour.
 *
 * @param sentence what it is about, without a full stop
 * @param command the words after {@code rankscope}, with the tour's files by their short names
 */
record Step(String sentence, List<String> command) {
  Step {
    command = List.copyOf(command);
  }

  /**
   * A step.
   *
   * @param words words of the command between blanks
   * @param last a last word that may hold blanks, if there is one
   */
  static Step of(String sentence, String words, String... last) {
    return new Step(
        sentence, Stream.concat(Stream.of(words.split(" ", -1)), Stream.of(last)).toList());
  }

  /** The command as one would type it. */
  String typed() {
    return "rankscope " + command.stream().map(Step::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.indexOf(' ') < 0 ? word : '"' + word + '"';
  }
}
