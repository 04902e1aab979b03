package io.rankscope.app.feature.workspace;

import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.samples.SampleWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The user's own copy of the sample workspace, written when it is first wanted. It is never
 * replaced: the judgments in it are the user's.
 *
 * @param folder where it lies, or will
 */
public record SampleHome(Path folder) {

  /** The copy below {@code dataHome}. */
  public static SampleHome in(Path dataHome) {
    return new SampleHome(dataHome.resolve("sample"));
  }

  /**
   * The folder, with the sample in it.
   *
   * @throws NotSavedException when it had to be written and could not
   */
  public Path written() {
    if (isWritten()) {
      return folder;
    }
    try {
      return SampleWorkspace.writeTo(folder);
    } catch (NotSavedException e) {
      // A second window may have written it meanwhile.
      if (isWritten()) {
        return folder;
      }
      throw e;
    }
  }

  private boolean isWritten() {
    return Files.exists(folder.resolve(Workspace.FILE_NAME));
  }
}
