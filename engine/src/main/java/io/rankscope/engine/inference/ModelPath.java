package io.rankscope.engine.inference;

import java.nio.file.Path;

/** What people write where a model is named: a built-in one, or where it lies. */
public final class ModelPath {
  private ModelPath() {}

  /**
   * The folder or file that {@code path} means; a built-in model is unpacked first.
   *
   * @param base where relative paths start
   * @param dataFolder the user's data folder, in which built-in models lie
   * @throws io.rankscope.engine.failure.BadInputException when there is no built-in model of that
   *     name
   * @throws io.rankscope.engine.failure.CannotOpenException when it cannot be unpacked
   */
  public static Path resolve(String path, Path base, Path dataFolder) {
    return path.startsWith(BuiltInModel.PREFIX)
        ? BuiltInModel.at(path).unpack(dataFolder)
        : base.resolve(path);
  }
}
