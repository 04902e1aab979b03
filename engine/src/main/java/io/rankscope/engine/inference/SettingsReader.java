package io.rankscope.engine.inference;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Settles how a model is used: what the workspace says, else what the files beside the graph say
 * (sentence-transformers' {@code modules.json}, {@code 1_Pooling/config.json}, {@code
 * sentence_bert_config.json} and {@code config_sentence_transformers.json}, transformers' {@code
 * config.json} and {@code tokenizer_config.json}, {@code tokenizer.json}), else the graph or a
 * default.
 */
final class SettingsReader {
  private static final String FLAG = "pooling_mode_";

  private final ModelFiles files;
  private final ModelSettings chosen;
  private final LengthReader length;

  /**
   * @param positionsOfGraph what a text cannot be longer than, when the graph tells
   */
  SettingsReader(
      ModelFiles files,
      ModelSettings chosen,
      TokenizerFile tokenizer,
      OptionalLong positionsOfGraph) {
    this.files = files;
    this.chosen = chosen;
    this.length = new LengthReader(files, chosen.maxTokens(), tokenizer, positionsOfGraph);
  }

  EffectiveSettings read() {
    return new EffectiveSettings(
        pooling(),
        normalization(),
        length.read(),
        prefix(TextRole.QUERY),
        prefix(TextRole.PASSAGE));
  }

  private Resolved<Pooling> pooling() {
    if (chosen.pooling().isPresent()) {
      return new Resolved<>(chosen.pooling().get(), Resolved.WORKSPACE);
    }
    String name = poolingFolder().orElse("1_Pooling") + "/config.json";
    return files
        .configuration(name)
        .map(file -> new Resolved<>(poolingIn(file), name))
        .orElse(new Resolved<>(Pooling.MEAN, Resolved.DEFAULT));
  }

  private static Pooling poolingIn(Path file) {
    JsonNode config = ConfigurationFile.read(file);
    List<String> modes = new ArrayList<>();
    for (String name : config.propertyNames()) {
      if (name.startsWith(FLAG) && config.path(name).asBoolean(false)) {
        modes.add(name.substring(FLAG.length()));
      }
    }
    if (modes.isEmpty() && config.path("pooling_mode").isString()) {
      modes.add(config.path("pooling_mode").asString());
    }
    if (!config.path("include_prompt").asBoolean(true)) {
      throw unsupported("pooling that leaves out the tokens of the prefix", file);
    }
    if (modes.isEmpty()) {
      throw new CannotOpenException(
          "No pooling mode is set.", Location.of(file), "Set 'pooling' to mean, cls, max or last.");
    }
    if (modes.size() > 1) {
      throw unsupported("pooling in " + modes.size() + " ways at once", file);
    }
    return switch (modes.getFirst()) {
      case "mean_tokens", "mean" -> Pooling.MEAN;
      case "cls_token", "cls" -> Pooling.CLS;
      case "max_tokens", "max" -> Pooling.MAX;
      case "lasttoken", "last" -> Pooling.LAST;
      default -> throw unsupported("pooling '" + modes.getFirst() + "'", file);
    };
  }

  private static CannotOpenException unsupported(String what, Path file) {
    return new CannotOpenException(
        "The model wants " + what + ", which Rankscope does not do.",
        Location.of(file),
        "Set 'pooling' to mean, cls, max or last, or export the model with its pooling included.");
  }

  private Resolved<Normalization> normalization() {
    if (chosen.normalization().isPresent()) {
      return new Resolved<>(chosen.normalization().get(), Resolved.WORKSPACE);
    }
    return files
        .configuration("modules.json")
        .map(
            file -> {
              List<String> types = moduleTypes(file);
              return new Resolved<>(
                  types.contains("Normalize") ? Normalization.L2 : Normalization.NONE,
                  "modules.json");
            })
        .orElse(new Resolved<>(Normalization.L2, Resolved.DEFAULT));
  }

  /**
   * Modules behind the transformer that change the vector and are not ours to compute; empty words
   * for those whose type is not said.
   */
  List<String> modulesNotUnderstood() {
    return files
        .configuration("modules.json")
        .map(SettingsReader::moduleTypes)
        .orElse(List.of())
        .stream()
        .filter(type -> !Set.of("Transformer", "Pooling", "Normalize").contains(type))
        .toList();
  }

  private static List<String> moduleTypes(Path file) {
    List<String> types = new ArrayList<>();
    for (JsonNode module : ConfigurationFile.read(file)) {
      String type = module.path("type").asString("");
      types.add(type.substring(type.lastIndexOf('.') + 1));
    }
    return types;
  }

  private Optional<String> poolingFolder() {
    return files
        .configuration("modules.json")
        .flatMap(
            file -> {
              for (JsonNode module : ConfigurationFile.read(file)) {
                String path = module.path("path").asString("");
                if (module.path("type").asString("").endsWith(".Pooling")
                    && path.matches("[A-Za-z0-9_.-]+")) {
                  return Optional.of(path);
                }
              }
              return Optional.empty();
            });
  }

  private Resolved<String> prefix(TextRole role) {
    Optional<String> own = role == TextRole.QUERY ? chosen.queryPrefix() : chosen.passagePrefix();
    if (own.isPresent()) {
      return new Resolved<>(own.get(), Resolved.WORKSPACE);
    }
    String name = "config_sentence_transformers.json";
    List<String> keys =
        role == TextRole.QUERY ? List.of("query") : List.of("passage", "document", "corpus");
    return files
        .configuration(name)
        .map(file -> ConfigurationFile.read(file).path("prompts"))
        .flatMap(
            prompts ->
                keys.stream()
                    .map(key -> prompts.path(key).asString(""))
                    .filter(prompt -> !prompt.isEmpty())
                    .findFirst())
        .map(prompt -> new Resolved<>(prompt, name))
        .orElse(new Resolved<>("", Resolved.DEFAULT));
  }
}
