package io.rankscope.app.feature.models;

import io.rankscope.app.support.text.ByteSize;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.inference.EffectiveSettings;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.Normalization;
import io.rankscope.engine.inference.Resolved;
import io.rankscope.engine.inference.TensorFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something that is known of a model, in words.
 *
 * @param from where it was read
 */
record ModelFact(String name, String value, String from) {

  /** Everything that is known, settings first. */
  static List<ModelFact> of(ModelFacts facts) {
    List<ModelFact> all = new ArrayList<>();
    String graph = String.valueOf(facts.graph().getFileName());
    all.add(fact("models.fact.role", facts.type().label(), ""));
    settings(facts, all);
    all.add(fact("models.fact.dimensions", Integer.toString(facts.dimensions()), graph));
    all.add(fact("models.fact.precision", facts.precision().label(), graph));
    all.add(fact("models.fact.opset", Long.toString(facts.opset()), graph));
    all.add(fact("models.fact.inputs", tensors(facts.inputs()), graph));
    all.add(fact("models.fact.outputs", tensors(facts.outputs()), graph));
    all.add(fact("models.fact.output-used", facts.outputUsed(), ""));
    all.add(fact("models.fact.producer", facts.producer(), graph));
    all.add(
        fact(
            "models.fact.vocabulary",
            String.format(Locale.ROOT, "%,d", facts.vocabulary()),
            "tokenizer.json"));
    all.add(fact("models.fact.size", ByteSize.words(facts.bytes()), ""));
    all.add(fact("models.fact.providers", String.join(", ", facts.providers()), ""));
    all.add(fact("models.fact.runtime", "ONNX Runtime " + facts.runtimeVersion(), ""));
    all.add(fact("models.fact.hash", facts.hash(), Texts.of("models.fact.hash.from")));
    facts.fileHashes().forEach((file, hash) -> all.add(new ModelFact("SHA-256", hash, file)));
    all.add(fact("models.fact.path", facts.graph().toString(), ""));
    return all;
  }

  private static void settings(ModelFacts facts, List<ModelFact> all) {
    EffectiveSettings settings = facts.settings();
    all.add(
        setting("models.fact.max-tokens", settings.maxTokens(), settings.maxTokens().value() + ""));
    if (facts.type() == ModelType.RERANKER) {
      return;
    }
    all.add(
        facts.givesFinishedVectors()
            ? fact("models.fact.pooling", Texts.of("models.fact.pooling.graph"), facts.outputUsed())
            : setting(
                "models.fact.pooling", settings.pooling(), settings.pooling().value().label()));
    all.add(
        setting(
            "models.fact.normalize",
            settings.normalization(),
            settings.normalization().value() == Normalization.L2
                ? Texts.of("models.fact.normalize.l2")
                : Texts.of("models.fact.normalize.none")));
    all.add(prefix("models.fact.query-prefix", settings.queryPrefix()));
    all.add(prefix("models.fact.passage-prefix", settings.passagePrefix()));
  }

  private static ModelFact prefix(String key, Resolved<String> prefix) {
    return setting(
        key,
        prefix,
        prefix.value().isEmpty() ? Texts.of("models.fact.no-prefix") : "“" + prefix.value() + "”");
  }

  private static ModelFact setting(String key, Resolved<?> setting, String value) {
    return fact(key, value, setting.from());
  }

  private static ModelFact fact(String key, String value, String from) {
    return new ModelFact(Texts.of(key), value, from);
  }

  private static String tensors(List<TensorFacts> tensors) {
    return tensors.stream()
        .map(
            tensor ->
                tensor.name()
                    + " "
                    + tensor.type().toLowerCase(Locale.ROOT)
                    + " "
                    + tensor.shape().stream()
                        .map(size -> size < 0 ? "?" : size.toString())
                        .collect(Collectors.joining(" × ")))
        .collect(Collectors.joining(",  "));
  }
}
