package io.rankscope.engine.inference;

import io.rankscope.engine.failure.CannotOpenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds exported models by the look of their folders, without opening one: an ONNX file, in the
 * folder or in {@code onnx} below it. What else a model needs is told when it is opened, so that
 * one without a tokenizer is not passed over in silence. Folders may lie in folders of their
 * owners, as transformers.js keeps them.
 */
public final class ExportedModels {
  private ExportedModels() {}

  /**
   * The models in the folders that lie in {@code parent}, by folder name, those of an owner by that
   * name, a slash and the folder's, such as {@code Xenova/e5-small-v2}. Of a folder with several
   * graphs the one called {@code model.onnx} has the folder's name, the others that name, a slash
   * and their own, such as {@code e5/model_quantized}.
   *
   * @return the ONNX files; empty when there is no such folder or it cannot be read
   */
  public static Map<String, Path> in(Path parent) {
    Map<String, Path> found = new TreeMap<>();
    for (Path folder : children(parent)) {
      Map<String, Path> here = at(folder, name(folder));
      if (here.isEmpty()) {
        children(folder)
            .forEach(owned -> found.putAll(at(owned, name(folder) + "/" + name(owned))));
      }
      found.putAll(here);
    }
    return found;
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  private static Map<String, Path> at(Path folder, String name) {
    List<Path> graphs = new ArrayList<>(graphs(folder));
    graphs.addAll(graphs(folder.resolve("onnx")));
    Map<String, Path> models = new LinkedHashMap<>();
    for (Path graph : graphs) {
      String file = name(graph);
      boolean main = graphs.size() == 1 || file.equals("model.onnx");
      models.putIfAbsent(
          main ? name : name + "/" + file.substring(0, file.length() - ModelFiles.SUFFIX.length()),
          graph);
    }
    return models;
  }

  /**
   * The ONNX file of the model at {@code path}, a folder or such a file; empty when there is none,
   * or nothing tells which of several is meant.
   */
  public static Optional<Path> graph(Path path) {
    try {
      return Optional.of(ModelFiles.graphAt(path));
    } catch (CannotOpenException e) {
      // Opening it tells why.
      return Optional.empty();
    }
  }

  private static List<Path> graphs(Path folder) {
    return children(folder).stream()
        .filter(file -> file.toString().endsWith(ModelFiles.SUFFIX))
        .filter(Files::isRegularFile)
        .toList();
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      // A folder that cannot be read offers nothing.
      return List.of();
    }
  }
}
