package io.rankscope.engine.index;

import io.rankscope.engine.index.FieldSurvey.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Guesses what the fields of a foreign index are for, by the names that people give them. */
final class RoleGuess {
  private static final List<String> ID =
      List.of(
          "id", "_id", "docid", "doc_id", "docno", "pid", "passage_id", "passageid", "uid", "key");
  private static final List<String> DOCUMENT =
      List.of("doc", "document", "document_id", "doc_id", "docid", "docno", "parent_id", "parent");
  private static final List<String> TITLE = List.of("title", "headline", "heading", "subject");
  private static final List<String> TEXT =
      List.of("text", "contents", "content", "body", "passage", "paragraph", "abstract", "segment");

  private RoleGuess() {}

  static FieldRoles of(FieldSurvey survey) {
    Optional<String> id = named(survey, ID, field -> field.readable() && !field.tokenized());
    Optional<String> document =
        named(
            survey,
            DOCUMENT,
            field ->
                field.readable() && !field.tokenized() && !id.equals(Optional.of(field.name())));
    Optional<String> title = named(survey, TITLE, Field::tokenized);
    return new FieldRoles(id, document, title, text(survey, title).stream().toList());
  }

  /** A text that can be shown is preferred to one that was only indexed. */
  private static Optional<String> text(FieldSurvey survey, Optional<String> title) {
    return named(survey, TEXT, field -> field.tokenized() && field.stored())
        .or(() -> named(survey, TEXT, Field::tokenized))
        .or(
            () ->
                survey.fields().values().stream()
                    .filter(Field::tokenized)
                    .filter(field -> !title.equals(Optional.of(field.name())))
                    .max(Comparator.comparing(Field::stored).thenComparingLong(Field::occurrences))
                    .map(Field::name));
  }

  /** The first of {@code names} that is a field that fits, upper and lower case being alike. */
  private static Optional<String> named(
      FieldSurvey survey, List<String> names, Predicate<Field> fits) {
    return names.stream()
        .flatMap(
            name ->
                survey.fields().values().stream()
                    .filter(field -> field.name().equalsIgnoreCase(name)))
        .filter(fits)
        .map(Field::name)
        .findFirst();
  }
}
