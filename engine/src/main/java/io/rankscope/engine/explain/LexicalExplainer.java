package io.rankscope.engine.explain;

import io.rankscope.engine.explain.WhyNot.FieldTokens;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.lexical.LexicalEvidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.search.Explanation;

/** Explains lexical legs from the Lucene weights that ranked. */
public final class LexicalExplainer implements LegExplainer<LexicalEvidence> {
  @Override
  public Class<LexicalEvidence> kind() {
    return LexicalEvidence.class;
  }

  @Override
  public LegExplanation explain(LexicalEvidence evidence, DocAddress passage) throws IOException {
    Optional<Explanation> told = evidence.explain(passage);
    if (told.isEmpty()) {
      return new LegExplanation(
          OptionalDouble.empty(),
          ExplanationNode.of(NodeKind.OTHER, "the passage's shard was not searched", 0, List.of()),
          List.of(),
          List.of());
    }
    LuceneExplanation.Told tree = new LuceneExplanation(evidence.leaves(passage)).tell(told.get());
    return new LegExplanation(
        evidence.score(passage), tree.node(), tree.contributions(), fields(evidence, passage));
  }

  private static List<FieldTokens> fields(LexicalEvidence evidence, DocAddress passage)
      throws IOException {
    List<FieldTokens> fields = new ArrayList<>();
    for (Map.Entry<String, Map<String, Boolean>> field : evidence.terms(passage).entrySet()) {
      fields.add(
          new FieldTokens(
              field.getKey(), terms(field.getValue(), true), terms(field.getValue(), false)));
    }
    return fields;
  }

  private static List<String> terms(Map<String, Boolean> terms, boolean present) {
    return terms.entrySet().stream()
        .filter(term -> term.getValue() == present)
        .map(Map.Entry::getKey)
        .toList();
  }
}
