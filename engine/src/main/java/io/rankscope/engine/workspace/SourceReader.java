package io.rankscope.engine.workspace;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.analysis.Component;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.SourceDefinition;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.PatternSyntaxException;

/** Reads an entry of {@code sources}. */
final class SourceReader {
  private static final List<String> KEYS =
      List.of("shards", "fields", "collection", "analyzers", "vectors");
  private static final List<String> ROLES = List.of("id", "document", "title", "text");
  private static final List<String> CHAIN = List.of("char_filters", "tokenizer", "filters");

  private final Path folder;
  private final ModelNames models;

  SourceReader(Path folder, ModelNames models) {
    this.folder = folder;
    this.models = models;
  }

  SourceDefinition read(String name, YamlValue value) {
    YamlSection section = value.asSection();
    section.allowOnly(KEYS);
    YamlValue shards = section.need("shards", "shards: [shards/*]");
    List<Path> folders = new ArrayList<>();
    for (YamlValue pattern : shards.asListOrSingle()) {
      List<Path> matching = matching(pattern);
      if (matching.isEmpty()) {
        throw pattern.wrong(
            "No folder matches '" + pattern.asText() + "'.",
            "Paths start at the folder of this file; build shards with 'rankscope index' or correct"
                + " the path.");
      }
      folders.addAll(matching);
    }
    return new SourceDefinition(
        name,
        folder,
        folders,
        section.find("fields").map(SourceReader::roles),
        section.find("analyzers").map(this::analyzers).orElse(Map.of()),
        section.find("collection").map(YamlValue::asText).orElse(name),
        section.find("vectors").map(this::vectors).orElse(Map.of()));
  }

  private List<Path> matching(YamlValue pattern) {
    try {
      return ShardFolders.matching(folder, pattern.asText());
    } catch (PatternSyntaxException | InvalidPathException e) {
      throw pattern.wrong(
          "'" + pattern.asText() + "' is no path, and no pattern of paths.",
          "Write a folder, or several as in shards/*.");
    }
  }

  private static FieldRoles roles(YamlValue value) {
    YamlSection section = value.asSection();
    section.allowOnly(ROLES);
    return new FieldRoles(
        section.find("id").map(YamlValue::asText),
        section.find("document").map(YamlValue::asText),
        section.find("title").map(YamlValue::asText),
        section.need("text", "text: text").asListOrSingle().stream()
            .map(YamlValue::asText)
            .toList());
  }

  /** The model of each field, by name; an unknown one is noted and costs its vectors only. */
  private Map<String, String> vectors(YamlValue value) {
    return value.asSection().readEach((field, model) -> models.read(model));
  }

  private Map<String, AnalyzerSpec> analyzers(YamlValue value) {
    Map<String, AnalyzerSpec> specs = new LinkedHashMap<>();
    value.asSection().values().forEach((field, spec) -> specs.put(field, analyzer(spec)));
    return specs;
  }

  private AnalyzerSpec analyzer(YamlValue value) {
    if (value.isScalar()) {
      return named(value);
    }
    AnalyzerSpec chain = chain(value);
    value.located(() -> new Analyzers(folder).create(chain)).close();
    return chain;
  }

  private static AnalyzerSpec named(YamlValue value) {
    String name = value.asText();
    SortedSet<String> names = new Analyzers().names();
    if (!names.contains(name)) {
      throw value.wrong(
          "There is no analyzer named '" + name + "'.", NearestName.remedy(name, names));
    }
    return AnalyzerSpec.named(name);
  }

  private static AnalyzerSpec chain(YamlValue value) {
    YamlSection section = value.asSection();
    section.allowOnly(CHAIN);
    return new AnalyzerSpec.Chain(
        components(section.find("char_filters")),
        component(section.need("tokenizer", "tokenizer: standard")),
        components(section.find("filters")));
  }

  private static List<Component> components(Optional<YamlValue> list) {
    return list.map(value -> value.asListOrSingle().stream().map(SourceReader::component).toList())
        .orElse(List.of());
  }

  /**
   * A component is its name, or its name with parameters: {@code {stop: {words: stop.txt}}}, or as
   * profiles write it {@code {type: stop, words: stop.txt}}.
   */
  private static Component component(YamlValue value) {
    if (value.isScalar()) {
      return Component.of(value.asText());
    }
    YamlSection section = value.asSection();
    Optional<YamlValue> type = section.find("type").filter(YamlValue::isScalar);
    if (type.isPresent()) {
      Map<String, String> parameters = parameters(section);
      parameters.remove("type");
      return new Component(type.get().asText(), parameters);
    }
    if (section.keys().size() != 1) {
      throw value.wrong(
          "A component with parameters has one name.", "For example: {stop: {words: stop.txt}}.");
    }
    String name = section.keys().getFirst();
    return new Component(name, parameters(section.need(name, name).asSection()));
  }

  private static Map<String, String> parameters(YamlSection section) {
    Map<String, String> parameters = new LinkedHashMap<>();
    section.values().forEach((key, text) -> parameters.put(key, text.asText()));
    return parameters;
  }
}
