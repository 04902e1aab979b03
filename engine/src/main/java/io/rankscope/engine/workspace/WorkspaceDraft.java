package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.vector.EncoderChoice;
import io.rankscope.engine.inference.BuiltInModel;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.Normalization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a new {@code workspace.yaml} is to say: one source, with what is known of it.
 *
 * @param name what the workspace calls itself
 * @param source name of its source
 * @param shards folders of the shards
 * @param roles what the fields are for; empty to leave it to the index
 * @param analyzers analyzers of queries by field, by name; the index speaks for the others
 * @param model whose vectors the shards hold, with what was said of it; empty when they hold none
 */
public record WorkspaceDraft(
    String name,
    String source,
    List<Path> shards,
    Optional<FieldRoles> roles,
    Map<String, String> analyzers,
    Optional<EncoderChoice> model) {
  /** Means itself in a file name but something else in a glob. */
  private static final Pattern GLOB_MARK = Pattern.compile("[*?\\[\\]{}\\\\]");

  /** A workspace without a model. */
  public WorkspaceDraft(
      String name,
      String source,
      List<Path> shards,
      Optional<FieldRoles> roles,
      Map<String, String> analyzers) {
    this(name, source, shards, roles, analyzers, Optional.empty());
  }

  public WorkspaceDraft {
    shards = List.copyOf(shards);
    analyzers = Collections.unmodifiableMap(new TreeMap<>(analyzers));
  }

  /**
   * Writes the file into {@code folder}, which is made when it is missing.
   *
   * @return the file
   * @throws NotSavedException when there is one already, which stays as it is, or the folder cannot
   *     be written
   */
  public Path write(Path folder) {
    Path file = folder.toAbsolutePath().normalize().resolve(Workspace.FILE_NAME);
    try {
      Files.createDirectories(folder);
      Files.writeString(
          file,
          yaml(folder.toAbsolutePath().normalize()),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      return file;
    } catch (FileAlreadyExistsException e) {
      throw new NotSavedException(
          "The folder has a workspace.yaml already; it was left as it is.",
          Location.of(file),
          "Open that workspace, or choose another folder.",
          e);
    } catch (IOException e) {
      throw new NotSavedException(
          "The workspace.yaml was not written.",
          Location.of(file),
          "Choose a folder that you may write to.",
          e);
    }
  }

  /** The text of the file, with paths that start at {@code folder}. */
  String yaml(Path folder) {
    List<String> lines = new ArrayList<>();
    lines.add("# A Rankscope workspace. Paths are relative to this file.");
    lines.add("name: " + quoted(name));
    lines.add("sources:");
    lines.add("  " + quoted(source) + ":");
    lines.add("    # Lucene indexes, opened read-only. A pattern such as shards/* names several.");
    lines.add("    shards:");
    shards.forEach(shard -> lines.add("      - " + quoted(pathFrom(folder, shard))));
    roles.ifPresent(
        named -> {
          lines.add("    # What each role is called in this index.");
          lines.add("    fields: " + fields(named));
        });
    if (!analyzers.isEmpty()) {
      lines.add("    # How queries are cut into terms; it must be what the index was built with.");
      lines.add(
          "    analyzers: "
              + analyzers.entrySet().stream()
                  .map(field -> quoted(field.getKey()) + ": " + quoted(field.getValue()))
                  .collect(Collectors.joining(", ", "{", "}")));
    }
    model.ifPresent(
        made -> {
          String called = made.name();
          lines.add("    # Which model made the vectors of a field.");
          lines.add("    vectors: {" + IndexBuild.VECTOR_FIELD + ": " + quoted(called) + "}");
          lines.add("models:");
          lines.add("  " + quoted(called) + ": " + entry(made, folder));
        });
    return String.join("\n", lines) + "\n";
  }

  /** Vectors are refused when the entry says less than was said when they were made. */
  private static String entry(EncoderChoice made, Path folder) {
    ModelSettings said = made.settings();
    List<String> keys = new ArrayList<>(List.of("type: encoder"));
    keys.add("path: " + quoted(modelPath(made.path(), folder)));
    said.pooling().ifPresent(pooling -> keys.add("pooling: " + pooling.label()));
    said.normalization().ifPresent(done -> keys.add("normalize: " + (done == Normalization.L2)));
    said.maxTokens().ifPresent(tokens -> keys.add("max_tokens: " + tokens));
    said.queryPrefix().ifPresent(prefix -> keys.add("query_prefix: " + quoted(prefix)));
    said.passagePrefix().ifPresent(prefix -> keys.add("passage_prefix: " + quoted(prefix)));
    return "{" + String.join(", ", keys) + "}";
  }

  /** A model in the workspace moves with it. */
  private static String modelPath(String path, Path folder) {
    if (path.startsWith(BuiltInModel.PREFIX)) {
      return path;
    }
    Path model = Path.of(path).toAbsolutePath().normalize();
    return (model.startsWith(folder) ? folder.relativize(model) : model)
        .toString()
        .replace('\\', '/');
  }

  private static String fields(FieldRoles roles) {
    List<String> named = new ArrayList<>();
    roles.id().ifPresent(field -> named.add("id: " + quoted(field)));
    roles.document().ifPresent(field -> named.add("document: " + quoted(field)));
    roles.title().ifPresent(field -> named.add("title: " + quoted(field)));
    named.add(
        "text: "
            + roles.text().stream()
                .map(WorkspaceDraft::quoted)
                .collect(Collectors.joining(", ", "[", "]")));
    return "{" + String.join(", ", named) + "}";
  }

  private static String pathFrom(Path folder, Path shard) {
    Path target = shard.toAbsolutePath().normalize();
    boolean sameRoot = Objects.equals(folder.getRoot(), target.getRoot());
    String path = (sameRoot ? folder.relativize(target) : target).toString().replace('\\', '/');
    return path.isEmpty() ? "." : GLOB_MARK.matcher(path).replaceAll("\\\\$0");
  }

  /** A JSON string is a YAML string, whatever it holds. */
  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
