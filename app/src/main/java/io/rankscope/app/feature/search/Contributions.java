package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.StackedBar;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.explain.Contribution;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.NodeKind;
import io.rankscope.engine.index.FieldRoles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names and colours the parts of scores. A field keeps its colour from query to query: texts come
 * first, then the title, then what else the query looks at.
 *
 * @param fields in the order of their colours
 */
record Contributions(List<String> fields) {
  Contributions {
    fields = List.copyOf(fields);
  }

  static Contributions of(FieldRoles roles, List<Explained> explained) {
    Stream<String> seen =
        explained.stream()
            .flatMap(one -> one.contributions().stream())
            .map(Contribution::field)
            .distinct()
            .sorted();
    List<String> order = new ArrayList<>(roles.text());
    order.addAll(roles.title().stream().toList());
    return new Contributions(Stream.concat(order.stream(), seen).distinct().toList());
  }

  /** The fields that contribute to any of {@code explained}, in the order of their colours. */
  List<String> shown(List<Explained> explained) {
    return fields.stream()
        .filter(
            field ->
                explained.stream()
                    .flatMap(one -> one.contributions().stream())
                    .anyMatch(part -> part.field().equals(field)))
        .toList();
  }

  /** The colour of a field, from 0. */
  int colour(String field) {
    return Math.max(0, fields.indexOf(field));
  }

  /** The parts of a score as a bar shows them, those of a field side by side. */
  List<StackedBar.Part> bar(Explained explained) {
    return explained.contributions().stream()
        .sorted(Comparator.comparingInt(part -> colour(part.field())))
        .map(part -> new StackedBar.Part(label(part), part.value(), colour(part.field())))
        .toList();
  }

  /** What a person calls the field of a part. */
  static String fieldLabel(String field) {
    return field.isEmpty() ? Texts.of("search.contribution.no-field") : field;
  }

  static String label(Contribution part) {
    return label(part.kind(), part.field(), part.term());
  }

  static String label(NodeKind kind, String field, String term) {
    String words = kind == NodeKind.PHRASE ? "“" + term + "”" : term;
    return field.isEmpty() ? words : field + ": " + words;
  }
}
