package io.rankscope.engine.inference;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of an exported model, found as Optimum, sentence-transformers and the Hugging Face hub
 * lay them out.
 *
 * @param graph the ONNX file
 * @param tokenizer its {@code tokenizer.json}
 * @param folders where configuration files are looked for, nearest first
 */
record ModelFiles(Path graph, Path tokenizer, List<Path> folders) {
  static final String SUFFIX = ".onnx";
  private static final String TOKENIZER = "tokenizer.json";

  /**
   * The files of the model at {@code path}, an ONNX file or a folder.
   *
   * @throws CannotOpenException when there is no such path, no or more than one ONNX file, or no
   *     tokenizer
   */
  static ModelFiles find(Path path) {
    Path graph = graphAt(path);
    List<Path> folders = foldersOf(graph);
    return new ModelFiles(graph, tokenizerOf(graph, folders), folders);
  }

  /** Where the files lie that belong to {@code graph}, an absolute path, nearest first. */
  static List<Path> foldersOf(Path graph) {
    Path home = parent(graph);
    return home.endsWith("onnx") ? List.of(home, parent(home)) : List.of(home);
  }

  /** The configuration file called {@code name}, when the model has it. */
  Optional<Path> configuration(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /**
   * The file that holds weights of the graph.
   *
   * @param location as the graph names it, relative to its own folder
   * @throws CannotOpenException when it is missing or lies outside the folder of the graph
   */
  Path external(String location) {
    Path home = parent(graph);
    Path file = within(home, location).orElseThrow(() -> outside(location));
    if (!Files.isRegularFile(file)) {
      throw new CannotOpenException(
          "The graph keeps weights in '" + location + "', and that file is missing.",
          Location.of(graph),
          "Copy it beside the graph; exporters write both.");
    }
    try {
      Path real = file.toRealPath();
      // The hub's cache links graph and data into one folder of blobs; both ends must agree.
      if (!real.startsWith(home.toRealPath()) && !real.startsWith(parent(graph.toRealPath()))) {
        throw outside(location);
      }
    } catch (IOException e) {
      throw new CannotOpenException(
          "The weights in '" + location + "' cannot be read.",
          Location.of(graph),
          "Check the permissions of the file.",
          e);
    }
    return file;
  }

  /** Empty for what lies elsewhere, or is no path at all on this system. */
  private static Optional<Path> within(Path home, String location) {
    try {
      Path named = Path.of(location);
      Path file = home.resolve(named).normalize();
      return location.isEmpty() || named.isAbsolute() || !file.startsWith(home)
          ? Optional.empty()
          : Optional.of(file);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private CannotOpenException outside(String location) {
    return new CannotOpenException(
        "The graph asks for weights in '"
            + location
            + "', outside its own folder; that is not read.",
        Location.of(graph),
        "Export the model again with its data beside it.");
  }

  /**
   * The ONNX file at {@code named}, a folder or such a file.
   *
   * @throws CannotOpenException when there is no such path, no or more than one ONNX file
   */
  static Path graphAt(Path named) {
    Path path = named.toAbsolutePath().normalize();
    if (Files.isRegularFile(path)) {
      return path;
    }
    if (!Files.isDirectory(path)) {
      throw new CannotOpenException(
          "There is no model here.",
          Location.of(path),
          "Name a folder with model.onnx and tokenizer.json.");
    }
    for (String usual : List.of("model.onnx", "onnx/model.onnx")) {
      if (Files.isRegularFile(path.resolve(usual))) {
        return path.resolve(usual);
      }
    }
    List<Path> found = new ArrayList<>(graphsIn(path));
    found.addAll(graphsIn(path.resolve("onnx")));
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw found.isEmpty()
        ? new CannotOpenException(
            "The folder holds no ONNX file.",
            Location.of(path),
            "Export the model with Optimum; it writes model.onnx and tokenizer.json.")
        : new CannotOpenException(
            "The folder holds " + found.size() + " ONNX files and none is called model.onnx.",
            Location.of(path),
            "Name one of them as the path: "
                + String.join(", ", found.stream().map(Path::toString).toList())
                + ".");
  }

  private static List<Path> graphsIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CannotOpenException(
          "The folder cannot be read.", Location.of(folder), "Check its permissions.", e);
    }
  }

  private static Path tokenizerOf(Path graph, List<Path> folders) {
    String name = String.valueOf(graph.getFileName());
    String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    List<Path> candidates = new ArrayList<>(List.of(graph.resolveSibling(stem + "-" + TOKENIZER)));
    folders.forEach(folder -> candidates.add(folder.resolve(TOKENIZER)));
    return candidates.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new CannotOpenException(
                    "The model has no tokenizer.json.",
                    Location.of(parent(graph)),
                    "Save the fast tokenizer beside the graph; Optimum does so, and in Python"
                        + " AutoTokenizer.from_pretrained(...).save_pretrained(folder) does."));
  }

  private static Path parent(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }
}
