package io.rankscope.app.feature.index;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.index.DocumentView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something the index keeps of a document, in words.
 *
 * @param how it is kept: stored, as doc values, as norm, as vector
 * @param kind of value, in Lucene's words
 * @param value the whole of it
 */
record KeptValue(String field, String how, String kind, String value) {

  /** Everything kept of a document: stored fields first, as they were stored. */
  static List<KeptValue> of(DocumentView view) {
    return Stream.of(
            view.stored().stream().map(KeptValue::stored),
            view.docValues().stream().map(KeptValue::docValue),
            view.lengths().stream().map(KeptValue::length),
            view.vectors().stream().map(KeptValue::vector))
        .flatMap(lines -> lines)
        .toList();
  }

  private static KeptValue stored(DocumentView.StoredValue value) {
    return new KeptValue(value.field(), Texts.of("index.kept.stored"), value.kind(), value.value());
  }

  private static KeptValue docValue(DocumentView.DocValue value) {
    return new KeptValue(
        value.field(),
        Texts.of("index.kept.doc-values"),
        LuceneWords.of(value.type()),
        String.join(", ", value.values()));
  }

  private static KeptValue length(DocumentView.FieldLength length) {
    String norm = Long.toString(length.norm());
    return new KeptValue(
        length.field(),
        Texts.of("index.kept.norm"),
        "",
        length.decoded().isPresent()
            ? Texts.of("index.norm", norm, Integer.toString(length.decoded().getAsInt()))
            : norm);
  }

  private static KeptValue vector(DocumentView.VectorValue vector) {
    return new KeptValue(
        vector.field(),
        Texts.of("index.kept.vector"),
        Texts.of(
            "index.vector.length",
            Integer.toString(vector.values().size()),
            String.format(Locale.ROOT, "%.4f", vector.length())),
        vector.values().stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
