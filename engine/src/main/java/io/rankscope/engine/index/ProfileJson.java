package io.rankscope.engine.index;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.AnalyzerSpecForm;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.vector.VectorProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of an {@link IndexProfile}. */
final class ProfileJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProfileJson() {}

  static String write(IndexProfile profile) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("format", IndexProfile.FORMAT);
    form.put("program", profile.program());
    Map<String, Object> fields = new LinkedHashMap<>();
    FieldRoles roles = profile.roles();
    roles.id().ifPresent(name -> fields.put("id", name));
    roles.document().ifPresent(name -> fields.put("document", name));
    roles.title().ifPresent(name -> fields.put("title", name));
    fields.put("text", roles.text());
    form.put("fields", fields);
    Map<String, Object> analyzers = new LinkedHashMap<>();
    profile
        .analyzers()
        .forEach((field, spec) -> analyzers.put(field, AnalyzerSpecForm.write(spec)));
    form.put("analyzers", analyzers);
    profile
        .splitting()
        .ifPresent(
            splitting ->
                form.put(
                    "splitting",
                    Map.of("max_words", splitting.maxWords(), "overlap", splitting.overlap())));
    if (!profile.vectors().isEmpty()) {
      Map<String, Object> vectors = new LinkedHashMap<>();
      profile.vectors().forEach((field, known) -> vectors.put(field, form(known)));
      form.put("vectors", vectors);
    }
    return JSON.writeValueAsString(form);
  }

  private static Map<String, Object> form(VectorProfile vectors) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("model", vectors.model());
    form.put("model_hash", vectors.modelHash());
    form.put("dimensions", vectors.dimensions());
    form.put("similarity", vectors.similarity());
    form.put("format", vectors.format());
    form.put("passages", vectors.passages());
    form.put("cut", vectors.cut());
    return form;
  }

  /** The profile in a commit's user data; empty when there is none that this program can read. */
  static Optional<IndexProfile> read(Map<String, String> userData) {
    String json = userData.get(IndexProfile.KEY);
    if (json == null) {
      return Optional.empty();
    }
    try {
      JsonNode form = JSON.readTree(json);
      return form.path("format").asInt(0) == IndexProfile.FORMAT
          ? Optional.of(read(form))
          : Optional.empty();
    } catch (JacksonException | BadInputException e) {
      // A foreign or damaged profile is as good as none: the roles are guessed and shown as
      // guessed.
      return Optional.empty();
    }
  }

  private static IndexProfile read(JsonNode form) {
    JsonNode fields = form.path("fields");
    Map<String, AnalyzerSpec> analyzers = new TreeMap<>();
    form.path("analyzers")
        .properties()
        .forEach(
            entry ->
                analyzers.put(
                    entry.getKey(),
                    AnalyzerSpecForm.read(JSON.treeToValue(entry.getValue(), Object.class))));
    JsonNode splitting = form.path("splitting");
    return new IndexProfile(
        form.path("program").asString(""),
        new FieldRoles(
            text(fields.path("id")),
            text(fields.path("document")),
            text(fields.path("title")),
            texts(fields.path("text"))),
        analyzers,
        splitting.isObject()
            ? Optional.of(
                new IndexProfile.Splitting(
                    splitting.path("max_words").asInt(0), splitting.path("overlap").asInt(0)))
            : Optional.empty(),
        vectors(form.path("vectors")));
  }

  private static Map<String, VectorProfile> vectors(JsonNode form) {
    Map<String, VectorProfile> vectors = new TreeMap<>();
    form.properties()
        .forEach(
            entry -> {
              JsonNode of = entry.getValue();
              vectors.put(
                  entry.getKey(),
                  new VectorProfile(
                      of.path("model").asString(""),
                      of.path("model_hash").asString(""),
                      of.path("dimensions").asInt(0),
                      of.path("similarity").asString(""),
                      of.path("format").asString(""),
                      of.path("passages").asLong(0),
                      of.path("cut").asLong(0)));
            });
    return vectors;
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }

  private static List<String> texts(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).map(JsonNode::asString).toList();
  }
}
