package io.rankscope.engine.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.lucene.search.Explanation;

/**
 * The factors of a BM25 score as Lucene explains it. Lucene's tf is {@code freq / (freq + k1 * (1 -
 * b + b * dl / avgdl))}; it is told here as two factors, {@code freq / (freq + k1)}, which is the
 * tf of a passage of average length, and what the passage's own length makes of it.
 *
 * @param nodes the factors as children of a term
 * @param factors numbers whose product is the score, up to rounding
 */
record Bm25Factors(List<ExplanationNode> nodes, List<Factor> factors) {

  /** The factors; empty when {@code score} is not told as BM25 tells it. */
  static Optional<Bm25Factors> read(Explanation score) {
    Optional<Explanation> idf = part(score, "idf, ");
    Optional<Explanation> tf = part(score, "tf, ");
    if (idf.isEmpty() || tf.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble k1 = number(tf.get(), "k1, ");
    OptionalDouble freq = frequency(tf.get());
    if (k1.isEmpty() || freq.isEmpty()) {
      return Optional.empty();
    }
    List<ExplanationNode> nodes = new ArrayList<>();
    List<Factor> factors = new ArrayList<>();
    part(score, "boost").ifPresent(boost -> boost(boost, nodes, factors));
    idf(idf.get(), nodes, factors);
    tf(tf.get(), freq.getAsDouble(), k1.getAsDouble(), nodes, factors);
    return Optional.of(new Bm25Factors(List.copyOf(nodes), List.copyOf(factors)));
  }

  private static void boost(Explanation boost, List<ExplanationNode> nodes, List<Factor> factors) {
    double value = boost.getValue().doubleValue();
    String inputs = "weight of the field, of the phrase and of repeated words";
    nodes.add(ExplanationNode.of(NodeKind.BOOST, inputs, value, List.of()));
    factors.add(new Factor(NodeKind.BOOST, value, inputs));
  }

  private static void idf(Explanation idf, List<ExplanationNode> nodes, List<Factor> factors) {
    // A phrase has one idf below for each of its terms.
    List<Explanation> terms =
        idf.getDescription().startsWith("idf, sum of") ? List.of(idf.getDetails()) : List.of(idf);
    String counts =
        terms.stream()
            .flatMap(term -> number(term, "n, ").stream().mapToObj(Words::number))
            .collect(Collectors.joining(" and "));
    String all =
        terms.stream()
            .flatMap(term -> number(term, "N, ").stream().mapToObj(Words::number))
            .findFirst()
            .orElse("?");
    String inputs = "in " + counts + " of " + all + " passages";
    nodes.add(
        ExplanationNode.of(
            NodeKind.IDF, inputs, idf.getValue().doubleValue(), inputs(idf.getDetails())));
    factors.add(new Factor(NodeKind.IDF, idf.getValue().doubleValue(), inputs));
  }

  private static void tf(
      Explanation tf, double freq, double k1, List<ExplanationNode> nodes, List<Factor> factors) {
    double saturation = freq / (freq + k1);
    String often = Words.times(freq) + ", k1 " + Words.number(k1);
    nodes.add(
        ExplanationNode.of(
            NodeKind.TF,
            often,
            saturation,
            List.of(
                ExplanationNode.input("freq, occurrences in the passage", freq),
                ExplanationNode.input("k1, term saturation", k1))));
    factors.add(new Factor(NodeKind.TF, saturation, often));
    OptionalDouble length = number(tf, "dl, ");
    OptionalDouble average = number(tf, "avgdl, ");
    OptionalDouble b = number(tf, "b, ");
    if (length.isEmpty() || average.isEmpty() || b.isEmpty()) {
      return;
    }
    double value = tf.getValue().doubleValue() / saturation;
    boolean approximate =
        part(tf, "dl, ").map(dl -> dl.getDescription().contains("approximate")).orElse(false);
    String words =
        (approximate ? "about " : "")
            + Words.number(length.getAsDouble())
            + (length.getAsDouble() == 1 ? " term long, " : " terms long, ")
            + Words.number(average.getAsDouble())
            + " on average, b "
            + Words.number(b.getAsDouble());
    nodes.add(
        ExplanationNode.of(
            NodeKind.LENGTH,
            words,
            value,
            List.of(
                ExplanationNode.input(
                    approximate
                        ? "dl, length of the field (approximate)"
                        : "dl, length of the field",
                    length.getAsDouble()),
                ExplanationNode.input("avgdl, average length", average.getAsDouble()),
                ExplanationNode.input("b, length normalisation", b.getAsDouble()))));
    factors.add(new Factor(NodeKind.LENGTH, value, words));
  }

  private static List<ExplanationNode> inputs(Explanation[] details) {
    return Arrays.stream(details).map(LuceneExplanation::whole).toList();
  }

  /** A term's occurrences: {@code freq, …}, {@code termFreq=2.0} or {@code phraseFreq=1.0}. */
  private static OptionalDouble frequency(Explanation tf) {
    return Arrays.stream(tf.getDetails())
        .filter(
            detail ->
                detail.getDescription().startsWith("freq, ")
                    || detail.getDescription().startsWith("termFreq=")
                    || detail.getDescription().startsWith("phraseFreq="))
        .mapToDouble(detail -> detail.getValue().doubleValue())
        .findFirst();
  }

  private static OptionalDouble number(Explanation parent, String start) {
    return part(parent, start).stream()
        .mapToDouble(detail -> detail.getValue().doubleValue())
        .findFirst();
  }

  private static Optional<Explanation> part(Explanation parent, String start) {
    return Arrays.stream(parent.getDetails())
        .filter(detail -> detail.getDescription().startsWith(start))
        .findFirst();
  }
}
