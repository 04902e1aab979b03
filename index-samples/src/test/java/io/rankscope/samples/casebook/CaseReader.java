package io.rankscope.samples.casebook;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Component;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.samples.casebook.PlantedCase.Mend;
import io.rankscope.samples.casebook.PlantedCase.Ranks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code cases.jsonl}: a case a line. */
final class CaseReader {
  private CaseReader() {}

  static List<PlantedCase> read() {
    JsonMapper json = JsonMapper.shared();
    InputStream file =
        Objects.requireNonNull(
            CaseReader.class.getResourceAsStream("/io/rankscope/samples/cases.jsonl"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().map(json::readTree).map(CaseReader::planted).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlantedCase planted(JsonNode line) {
    return new PlantedCase(
        text(line, "case"),
        text(line, "query"),
        Optional.of(line.get("wrong")).filter(JsonNode::isString).map(CaseReader::id),
        id(line.get("right")),
        statistics(line).orElse(Statistics.MERGED),
        ranks(line.get("ranks")),
        line.get("evidence").valueStream().map(CaseReader::evidence).toList(),
        Optional.ofNullable(line.get("mend")).map(CaseReader::mend));
  }

  private static Mend mend(JsonNode mend) {
    return new Mend(
        Optional.ofNullable(mend.get("query")).map(JsonNode::asString),
        Optional.ofNullable(mend.get("pipeline")).map(JsonNode::asString),
        statistics(mend),
        Optional.ofNullable(mend.get("analyzer")).map(CaseReader::analyzer),
        ranks(mend.get("ranks")));
  }

  private static Evidence evidence(JsonNode one) {
    Map.Entry<String, JsonNode> entry = one.properties().iterator().next();
    JsonNode value = entry.getValue();
    return switch (entry.getKey()) {
      case "same-terms" -> new Evidence.SameTerms(texts(value));
      case "different-terms" -> new Evidence.DifferentTerms(texts(value));
      case "tokens" -> new Evidence.Tokens(text(value, "text"), texts(value.get("terms")));
      case "largest-contribution" ->
          new Evidence.LargestContribution(
              passage(value), text(value, "field"), text(value, "term"));
      case "field-share" ->
          new Evidence.FieldShare(
              passage(value), text(value, "field"), value.get("atLeast").asDouble());
      case "no-contribution" -> new Evidence.NoContribution(passage(value), text(value, "term"));
      case "not-matched" -> new Evidence.NotMatched(passage(value));
      case "document-frequency" ->
          new Evidence.DocumentFrequency(
              text(value, "field"), text(value, "term"), value.get("passages").asInt());
      case "shard-frequencies" ->
          new Evidence.ShardFrequencies(
              text(value, "field"),
              text(value, "term"),
              value.get("passages").valueStream().map(JsonNode::asInt).toList());
      case "words" -> new Evidence.Words(passage(value), value.get("atLeast").asInt());
      case "near-copies" ->
          new Evidence.NearCopies(ids(value.get("passages")), value.get("atLeast").asDouble());
      case "first-hits" -> new Evidence.FirstHits(ids(value));
      case "warning" -> new Evidence.Warning(value.asString());
      default -> throw new IllegalArgumentException("no such evidence: " + entry.getKey());
    };
  }

  private static AnalyzerSpec analyzer(JsonNode spec) {
    return spec.isString()
        ? AnalyzerSpec.named(spec.asString())
        : new AnalyzerSpec.Chain(
            List.of(),
            component(spec.get("tokenizer")),
            spec.get("filters").valueStream().map(CaseReader::component).toList());
  }

  private static Component component(JsonNode node) {
    if (node.isString()) {
      return Component.of(node.asString());
    }
    Map.Entry<String, JsonNode> entry = node.properties().iterator().next();
    Map<String, String> parameters = new TreeMap<>();
    entry.getValue().properties().forEach(p -> parameters.put(p.getKey(), p.getValue().asString()));
    return new Component(entry.getKey(), parameters);
  }

  private static Ranks ranks(JsonNode ranks) {
    return new Ranks(ranks.get("wrong").asInt(), ranks.get("right").asInt());
  }

  private static Optional<Statistics> statistics(JsonNode node) {
    return Optional.ofNullable(node.get("statistics"))
        .map(
            name -> Statistics.valueOf(name.asString().replace('-', '_').toUpperCase(Locale.ROOT)));
  }

  private static PassageId passage(JsonNode node) {
    return id(node.get("passage"));
  }

  private static PassageId id(JsonNode id) {
    return new PassageId(id.asString());
  }

  private static List<PassageId> ids(JsonNode list) {
    return list.valueStream().map(CaseReader::id).toList();
  }

  private static String text(JsonNode node, String key) {
    return node.get(key).asString();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
