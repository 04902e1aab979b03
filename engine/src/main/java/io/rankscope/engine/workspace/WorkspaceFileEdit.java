package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.search.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.UUID;

/**
 * A {@code workspace.yaml} as it was read, to be written once with a pipeline more. Comments, order
 * and formatting of everything else stay; the file is replaced whole or not at all.
 */
public final class WorkspaceFileEdit {
  private static final String BOM = "\uFEFF";

  private final Path file;
  private final byte[] read;
  private final String text;
  private final StageKinds kinds;

  private WorkspaceFileEdit(Path file, byte[] read, String text, StageKinds kinds) {
    this.file = file;
    this.read = read;
    this.text = text;
    this.kinds = kinds;
  }

  /**
   * Reads {@code file}.
   *
   * @param kinds what the stages of its pipelines may be
   * @throws CannotOpenException when it cannot be read
   * @throws BadInputException when it is not UTF-8
   */
  public static WorkspaceFileEdit of(Path file, StageKinds kinds) {
    Path real;
    try {
      // The file that a link stands for is the one that is replaced.
      real = file.toRealPath();
    } catch (IOException e) {
      // What is not there is refused in words below.
      real = file;
    }
    byte[] read = WorkspaceText.bytes(real);
    return new WorkspaceFileEdit(real, read, WorkspaceText.text(file, read), kinds);
  }

  /**
   * The text of the file with {@code pipeline} in it, in place of the one of that name or behind
   * the others.
   *
   * @throws BadInputException when the file is not YAML
   * @throws NotSavedException when it is written in a way that no edit can keep
   */
  public String with(Pipeline pipeline) {
    if (pipeline.name().isBlank()) {
      throw new NotSavedException(
          "A pipeline without a name cannot be written.", Location.of(file), "Give it a name.");
    }
    return text.startsWith(BOM)
        ? BOM + PipelineEdit.apply(file, text.substring(1), pipeline, kinds)
        : PipelineEdit.apply(file, text, pipeline, kinds);
  }

  /**
   * Writes the file with {@code pipeline} in it.
   *
   * @throws NotSavedException when the file changed on disk since it was read, cannot be written,
   *     or is written in a way that no edit can keep; it is then as it was
   * @throws BadInputException when the file is not YAML
   */
  public void save(Pipeline pipeline) {
    byte[] edited = with(pipeline).getBytes(StandardCharsets.UTF_8);
    Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try {
        Files.write(part, edited);
        keepMode(part);
        if (!Arrays.equals(read, Files.readAllBytes(file))) {
          throw new NotSavedException(
              "The workspace file was changed on disk meanwhile; it was left as it is.",
              Location.of(file),
              "Reload the workspace (F5) and save again.");
        }
        replace(part);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new NotSavedException(
          "The workspace file was not written.",
          Location.of(file),
          "Check that you may write in its folder and that there is room left.",
          e);
    }
  }

  private void keepMode(Path part) throws IOException {
    PosixFileAttributeView before = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributeView after = Files.getFileAttributeView(part, PosixFileAttributeView.class);
    if (before != null && after != null) {
      after.setPermissions(before.readAttributes().permissions());
    }
  }

  private void replace(Path part) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
