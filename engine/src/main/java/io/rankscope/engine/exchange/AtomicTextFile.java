package io.rankscope.engine.exchange;

import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A UTF-8 text file that appears whole or not at all: lines go to a temporary neighbour, {@link
 * #publish} puts it in place. Closing without publishing leaves what was there before. Something
 * that is no ordinary file (a pipe, {@code /dev/stdout}) is written directly. For one thread.
 */
final class AtomicTextFile implements AutoCloseable {
  private final Path target;
  private final Path written;
  private final Writer out;
  private boolean closed;

  private AtomicTextFile(Path target, Path written, Writer out) {
    this.target = target;
    this.written = written;
    this.out = out;
  }

  /**
   * Begins a file.
   *
   * @throws NotSavedException when its folder cannot be written to
   */
  static AtomicTextFile create(Path file) {
    try {
      Optional<FileDescriptor> stream = standardStream(file);
      if (stream.isPresent()) {
        return new AtomicTextFile(file, file, writer(stream.get()));
      }
      // Replace what a link points to, not the link.
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.isDirectory(target)) {
        throw new NotSavedException(
            "This is a folder, not a file.", Location.of(file), "Name a file in it.");
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        return new AtomicTextFile(
            target, target, Files.newBufferedWriter(target, StandardOpenOption.WRITE));
      }
      Path parent = target.getParent();
      if (parent == null) {
        throw new IOException(target + " lies in no folder");
      }
      Path written =
          parent.resolve(target.getFileName() + ".part-" + ProcessHandle.current().pid());
      return new AtomicTextFile(
          target, written, Files.newBufferedWriter(written, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw notSaved(file, e);
    }
  }

  /**
   * The stream that a name such as {@code /dev/stdout} means. Opened by its name, a stream that the
   * shell sent to a file would be that file, and what else goes there would be overwritten.
   */
  private static Optional<FileDescriptor> standardStream(Path file) {
    return switch (file.toAbsolutePath().normalize().toString()) {
      case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1" -> Optional.of(FileDescriptor.out);
      case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2" -> Optional.of(FileDescriptor.err);
      default -> Optional.empty();
    };
  }

  /** Closing it leaves the stream open for what else the process has to say. */
  private static Writer writer(FileDescriptor stream) {
    OutputStream unclosed =
        new FilterOutputStream(new FileOutputStream(stream)) {
          @Override
          public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        };
    return new BufferedWriter(new OutputStreamWriter(unclosed, StandardCharsets.UTF_8));
  }

  /**
   * Appends text.
   *
   * @throws NotSavedException when it cannot be written, the disk being full for instance
   */
  AtomicTextFile append(CharSequence text) {
    try {
      out.append(text);
      return this;
    } catch (IOException e) {
      throw notSaved(target, e);
    }
  }

  /**
   * Puts the file in place, durably.
   *
   * @throws NotSavedException when that fails; what was there before is still there
   */
  void publish() {
    try {
      closed = true;
      out.close();
      if (written.equals(target)) {
        return;
      }
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      move();
    } catch (IOException e) {
      discard(e);
      throw notSaved(target, e);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      IOException abandoned = new IOException("abandoned");
      try {
        out.close();
      } catch (IOException e) {
        abandoned.addSuppressed(e);
      }
      discard(abandoned);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void discard(IOException reason) {
    if (!written.equals(target)) {
      try {
        Files.deleteIfExists(written);
      } catch (IOException e) {
        reason.addSuppressed(e);
      }
    }
  }

  private static NotSavedException notSaved(Path file, IOException cause) {
    return new NotSavedException(
        "The file could not be written.",
        Location.of(file),
        "Check that the folder exists, may be written to and has room.",
        cause);
  }
}
