package io.rankscope.app.feature.models;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.inference.Token;
import io.rankscope.engine.trial.TriedPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A token as the model reads it, or the place where it stopped reading.
 *
 * @param of the text it belongs to
 * @param place its number in that text, from 1; empty for the cut
 */
record TokenRow(
    String of, Optional<Long> place, String token, Optional<Long> id, Kind kind, String piece) {

  /** What a row stands for. */
  enum Kind {
    TEXT,
    ADDED,
    CUT
  }

  /** The tokens of both texts, each with its cut. */
  static List<TokenRow> of(TriedPair pair, String query, String passage) {
    List<TokenRow> rows = new ArrayList<>();
    if (!pair.query().isEmpty()) {
      add(Texts.of("models.try.query"), query, pair.query(), pair.queryCutAt(), rows);
    }
    String second =
        pair.query().isEmpty() ? Texts.of("models.try.pair") : Texts.of("models.try.passage");
    add(second, passage, pair.passage(), pair.passageCutAt(), rows);
    return rows;
  }

  private static void add(
      String of, String text, List<Token> tokens, OptionalInt cutAt, List<TokenRow> rows) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean own = token.kind() == Token.Kind.TEXT;
      rows.add(
          new TokenRow(
              of,
              Optional.of(i + 1L),
              token.text(),
              Optional.of(token.id()),
              token.kind() == Token.Kind.SPECIAL || token.kind() == Token.Kind.PREFIX
                  ? Kind.ADDED
                  : Kind.TEXT,
              own
                  ? text.substring(token.start(), Math.min(token.end(), text.length()))
                  : added(token.kind())));
    }
    if (cutAt.isPresent()) {
      String unread = text.substring(cutAt.getAsInt());
      rows.add(
          new TokenRow(
              of,
              Optional.empty(),
              Texts.of("models.try.cut"),
              Optional.empty(),
              Kind.CUT,
              Texts.of("models.try.unread", Integer.toString(unread.length()), unread)));
    }
  }

  private static String added(Token.Kind kind) {
    return switch (kind) {
      case SPECIAL -> Texts.of("models.token.special");
      case PREFIX -> Texts.of("models.token.prefix");
      case QUERY -> Texts.of("models.token.query");
      case TEXT -> "";
    };
  }
}
