package io.rankscope.app.feature.models;

import io.rankscope.app.support.text.ByteSize;
import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.trial.Agreement;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A line of two models side by side.
 *
 * @param difference the second beside the first, in words
 */
record AgreementRow(String what, String one, String other, String difference) {

  static List<AgreementRow> of(Agreement agreement) {
    double times = agreement.other().textsPerSecond() / agreement.one().textsPerSecond();
    double size =
        (double) agreement.other().facts().bytes() / Math.max(1, agreement.one().facts().bytes());
    return List.of(
        row("models.side.precision", agreement, side -> side.facts().precision().label(), ""),
        row("models.side.dimensions", agreement, side -> side.facts().dimensions() + "", ""),
        row(
            "models.side.tokens",
            agreement,
            side -> Integer.toString(side.facts().settings().maxTokens().value()),
            ""),
        row(
            "models.side.size",
            agreement,
            side -> ByteSize.words(side.facts().bytes()),
            Texts.of("models.side.times", String.format(Locale.ROOT, "%.2f", size))),
        row(
            "models.side.speed",
            agreement,
            side -> String.format(Locale.ROOT, "%,.0f", side.textsPerSecond()),
            Texts.of("models.side.times", String.format(Locale.ROOT, "%.2f", times))),
        row(
            "models.side.millis",
            agreement,
            side -> String.format(Locale.ROOT, "%,.0f ms", side.millis()),
            ""),
        new AgreementRow(
            Texts.of("models.side.change"),
            ScoreFormat.shortly(agreement.change().one()),
            ScoreFormat.shortly(agreement.change().other()),
            Texts.of(
                "models.side.change.where",
                signed(agreement.change().amount()),
                agreement.change().passage(),
                agreement.change().query())),
        new AgreementRow(
            Texts.of("models.side.mean-change"),
            "",
            "",
            ScoreFormat.shortly(agreement.meanChange())),
        new AgreementRow(
            Texts.of("models.side.likeness"),
            "",
            "",
            agreement.likeness().isPresent() ? share(agreement.likeness().getAsDouble()) : "–"));
  }

  /** What to mind when reading the rows; empty when changes of a score mean something. */
  static String caution(Agreement agreement) {
    return agreement.isOfStrangers() ? Texts.of("models.compare.strangers") : "";
  }

  /** How much the rankings agree, in words. */
  static String verdict(Agreement agreement) {
    return Texts.of(
        "models.compare.verdict",
        agreement.tau().isPresent() ? share(agreement.tau().getAsDouble()) : "–",
        share(agreement.overlap()),
        String.format(Locale.ROOT, "%.0f", 100 * agreement.sameFirst()),
        Integer.toString(agreement.queries()),
        Integer.toString(agreement.passages()));
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String signed(double value) {
    return (value < 0 ? "−" : "+") + ScoreFormat.shortly(Math.abs(value));
  }

  private static AgreementRow row(
      String key, Agreement agreement, Function<Agreement.Side, String> said, String difference) {
    return new AgreementRow(
        Texts.of(key), said.apply(agreement.one()), said.apply(agreement.other()), difference);
  }
}
