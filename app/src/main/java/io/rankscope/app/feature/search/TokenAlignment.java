package io.rankscope.app.feature.search;

import io.rankscope.engine.analysis.TokenTrace;
import io.rankscope.engine.analysis.TraceStep;
import io.rankscope.engine.analysis.TracedToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways of a query and of a passage through the same analyzer, side by side.
 *
 * @param field the index field whose analyzer it is
 * @param analyzer its name or chain
 * @param steps the steps of the analyzer
 * @param words what became of each word of the query, in the query's order
 */
record TokenAlignment(String field, String analyzer, List<Step> steps, List<Word> words) {
  TokenAlignment {
    steps = List.copyOf(steps);
    words = List.copyOf(words);
  }

  /**
   * A step.
   *
   * @param query the tokens of the query after it
   * @param passage the tokens of the passage after it
   */
  record Step(String name, List<Token> query, List<Token> passage) {
    Step {
      query = List.copyOf(query);
      passage = List.copyOf(passage);
    }
  }

  /**
   * A token.
   *
   * @param shared whether the other side has the same term after the same step
   */
  record Token(String term, boolean shared) {}

  /**
   * A word of the query.
   *
   * @param word as the tokenizer cut it out
   * @param becomes the terms that are searched for, none when it is removed
   * @param step the step that decided the fate, when one did
   */
  record Word(String word, List<String> becomes, Fate fate, Optional<String> step) {
    Word {
      becomes = List.copyOf(becomes);
    }
  }

  /** What became of a word. */
  enum Fate {
    /** The passage has it at every step. */
    MATCHES,
    /** A step made it the same as a term of the passage. */
    MATCHES_SINCE,
    /** The passage had it until a step changed one of the two. */
    LOST,
    /** A step removed it. */
    REMOVED,
    /** The passage has it at no step. */
    ABSENT
  }

  /** Compares two traces by the same analyzer. */
  static TokenAlignment of(String field, TokenTrace query, TokenTrace passage) {
    List<TraceStep> asked = tokenSteps(query);
    List<TraceStep> kept = tokenSteps(passage);
    List<Set<String>> present = kept.stream().map(TokenAlignment::terms).toList();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      steps.add(
          new Step(
              asked.get(i).name(),
              tokens(asked.get(i), present.get(i)),
              tokens(kept.get(i), terms(asked.get(i)))));
    }
    List<Word> words =
        asked.getFirst().tokens().stream().map(token -> word(token, asked, present)).toList();
    return new TokenAlignment(field, query.analyzer().label(), steps, words);
  }

  private static List<TraceStep> tokenSteps(TokenTrace trace) {
    return trace.steps().stream()
        .filter(step -> step.kind() != TraceStep.Kind.CHAR_FILTER)
        .toList();
  }

  private static List<Token> tokens(TraceStep step, Set<String> others) {
    return step.tokens().stream()
        .map(token -> new Token(token.term(), others.contains(token.term())))
        .toList();
  }

  private static Set<String> terms(TraceStep step) {
    return step.tokens().stream().map(TracedToken::term).collect(Collectors.toSet());
  }

  private static Word word(TracedToken word, List<TraceStep> steps, List<Set<String>> present) {
    List<List<String>> forms = steps.stream().map(step -> forms(word, step)).toList();
    List<Boolean> matched = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      matched.add(forms.get(i).stream().anyMatch(present.get(i)::contains));
    }
    int last = steps.size() - 1;
    List<String> becomes = forms.get(last);
    if (becomes.isEmpty()) {
      int removed = 0;
      while (!forms.get(removed).isEmpty()) {
        removed++;
      }
      return new Word(word.term(), becomes, Fate.REMOVED, Optional.of(steps.get(removed).name()));
    }
    if (matched.get(last)) {
      int since = matched.lastIndexOf(false) + 1;
      return since == 0
          ? new Word(word.term(), becomes, Fate.MATCHES, Optional.empty())
          : new Word(
              word.term(), becomes, Fate.MATCHES_SINCE, Optional.of(steps.get(since).name()));
    }
    int before = matched.lastIndexOf(true);
    return before < 0
        ? new Word(word.term(), becomes, Fate.ABSENT, Optional.empty())
        : new Word(word.term(), becomes, Fate.LOST, Optional.of(steps.get(before + 1).name()));
  }

  /** The terms that stand where {@code word} stood. */
  private static List<String> forms(TracedToken word, TraceStep step) {
    return step.tokens().stream()
        .filter(token -> token.start() < word.end() && word.start() < token.end())
        .map(TracedToken::term)
        .distinct()
        .toList();
  }
}
