package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workspace file as its bytes and as text, refused in words where it cannot be read. */
final class WorkspaceText {
  private WorkspaceText() {}

  /**
   * The bytes of the file.
   *
   * @throws CannotOpenException when it cannot be read
   */
  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CannotOpenException(
          "The workspace file cannot be read.",
          Location.of(file),
          "Check that it exists and that you may read it.",
          e);
    }
  }

  /**
   * The text that the bytes of the file stand for.
   *
   * @throws BadInputException when it is not UTF-8
   */
  static String text(Path file, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadInputException(
          "The file is not UTF-8 text.",
          Location.of(file),
          "Save it as UTF-8 and open it again.",
          e);
    }
  }
}
