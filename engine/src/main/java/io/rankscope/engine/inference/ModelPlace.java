package io.rankscope.engine.inference;

import io.rankscope.engine.failure.CannotOpenException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where the files of a model lie, as somebody named it. */
public sealed interface ModelPlace {

  /**
   * The folder or ONNX file; a built-in model is unpacked first, which the first call may spend a
   * second on.
   *
   * @throws io.rankscope.engine.failure.CannotOpenException when it cannot be unpacked
   */
  Path files();

  /**
   * Whether {@code recorded}, what the builder of an index wrote down as its model, can mean this
   * one: the same built-in model, or a path at which the graph, or a folder of its files, ends.
   * Builders record paths as they were typed, from wherever that was; so only paths are compared
   * here, and whoever opens the model compares its hash.
   */
  boolean canBe(String recorded);

  /**
   * What {@code written} means: a built-in model, or a path.
   *
   * @param folder where relative paths start
   * @param dataFolder the user's data folder, in which built-in models lie
   * @throws io.rankscope.engine.failure.BadInputException when there is no built-in model of that
   *     name
   */
  static ModelPlace of(String written, Path folder, Path dataFolder) {
    return written.startsWith(BuiltInModel.PREFIX)
        ? new BuiltIn(BuiltInModel.at(written), dataFolder)
        : new OnDisk(folder.resolve(written).normalize());
  }

  /** A folder that an exporter wrote, or an ONNX file in it. */
  record OnDisk(Path files) implements ModelPlace {
    @Override
    public boolean canBe(String recorded) {
      try {
        Path typed = withoutParents(Path.of(recorded).normalize());
        ModelFiles found = ModelFiles.find(files);
        return found.graph().endsWith(typed)
            || found.folders().stream().anyMatch(folder -> folder.endsWith(typed));
      } catch (CannotOpenException | InvalidPathException e) {
        // A model without files made nothing; what is no path here was none of this machine.
        return false;
      }
    }

    /** {@code ../models/e5} says as much of its end as {@code models/e5}. */
    private static Path withoutParents(Path path) {
      int from = 0;
      while (from < path.getNameCount() - 1 && path.getName(from).toString().equals("..")) {
        from++;
      }
      return from == 0 ? path : path.subpath(from, path.getNameCount());
    }

    @Override
    public String toString() {
      return files.toString();
    }
  }

  /** A model that comes with the program. */
  record BuiltIn(BuiltInModel model, Path dataFolder) implements ModelPlace {
    @Override
    public Path files() {
      return model.unpack(dataFolder);
    }

    @Override
    public boolean canBe(String recorded) {
      return recorded.equals(model.path());
    }

    @Override
    public String toString() {
      return model.path();
    }
  }
}
