package io.rankscope.app.feature.index;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.index.FieldOverview;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.ResolvedRoles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A field in the table of fields, in words.
 *
 * @param role what it is for and who says so; of vectors, which model made them; empty when it has
 *     no role
 * @param analyzer which analyzer its queries go through, empty when it is not searched
 */
record FieldRow(FieldOverview field, String role, String analyzer) {
  private static final String NO = "–";

  static FieldRow of(FieldOverview field, ResolvedRoles roles, Optional<AnalyzerSpec> analyzer) {
    List<String> parts = roles(field.name(), roles.roles());
    String says =
        switch (roles.origin()) {
          case WORKSPACE -> Texts.of("index.role.workspace");
          case PROFILE -> Texts.of("index.role.profile");
          case GUESSED -> Texts.of("index.role.guessed");
        };
    return new FieldRow(
        field,
        parts.isEmpty()
            ? field.vector().map(FieldRow::madeBy).orElse("")
            : Texts.of("index.role", String.join(", ", parts), says),
        analyzer.map(AnalyzerSpec::label).orElse(""));
  }

  /** Of what only some indexes have, the columns that no field has something in. */
  static Set<String> silent(List<FieldRow> rows) {
    Set<String> silent = new HashSet<>();
    if (rows.stream().allMatch(row -> row.termVectors().equals(NO))) {
      silent.add("vectors");
    }
    if (rows.stream().allMatch(row -> row.docValues().equals(NO))) {
      silent.add("docvalues");
    }
    if (rows.stream().allMatch(row -> row.space().equals(NO))) {
      silent.add("space");
    }
    return silent;
  }

  /** What the postings hold: docs, freqs, positions, offsets. */
  String indexed() {
    return InspectedSource.isIndexed(field)
        ? field.indexed().replace("_AND_", ", ").toLowerCase(Locale.ROOT)
        : NO;
  }

  String norms() {
    return yesOrNo(field.norms());
  }

  String termVectors() {
    return yesOrNo(field.termVectors());
  }

  String stored() {
    return yesOrNo(field.stored());
  }

  String docValues() {
    return field.docValues().equals("NONE") ? NO : LuceneWords.of(field.docValues());
  }

  /** Points and vectors, which both live in a space of some dimensions. */
  String space() {
    if (field.vector().isPresent()) {
      FieldOverview.VectorShape shape = field.vector().get();
      return Texts.of(
          "index.vector",
          Integer.toString(shape.dimensions()),
          LuceneWords.of(shape.encoding()),
          LuceneWords.of(shape.similarity()),
          shape.format());
    }
    return field.pointDimensions() == 0
        ? NO
        : Texts.of("index.points", Integer.toString(field.pointDimensions()));
  }

  /** Documents that have a term, or a vector, in it; empty when it has neither. */
  Optional<Long> documents() {
    return InspectedSource.isIndexed(field)
        ? Optional.of(field.documents())
        : field.vector().map(FieldOverview.VectorShape::count);
  }

  private static String madeBy(FieldOverview.VectorShape vectors) {
    return Texts.of(
        "index.role.vectors",
        vectors.model().isEmpty() ? Texts.of("index.vector.unknown") : vectors.model());
  }

  private static List<String> roles(String name, FieldRoles roles) {
    Optional<String> field = Optional.of(name);
    List<String> parts = new ArrayList<>();
    if (roles.id().equals(field)) {
      parts.add(Texts.of("index.role.id"));
    }
    if (roles.document().equals(field)) {
      parts.add(Texts.of("index.role.document"));
    }
    if (roles.title().equals(field)) {
      parts.add(Texts.of("index.role.title"));
    }
    if (roles.text().contains(name)) {
      parts.add(Texts.of("index.role.text"));
    }
    return parts;
  }

  private static String yesOrNo(boolean fact) {
    return fact ? Texts.of("index.yes") : NO;
  }
}
