package io.rankscope.engine.inference;

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
    public String toString() {
      return model.path();
    }
  }
}
