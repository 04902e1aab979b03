package io.rankscope.engine.index;

import io.rankscope.engine.domain.ShardStatus;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * Why a shard cannot be read.
 *
 * @param words what is wrong and what to do
 */
record ShardProblem(ShardStatus status, String words) {
  private static final Pattern NAMED_FILE = Pattern.compile("path=\"([^\"]+)\"");
  private static final Pattern NAMED_CODEC = Pattern.compile("(?:with name|load codec) '([^']+)'");

  /** Lucene names a codec after its version: Lucene87, Lucene912, Lucene104. */
  private static final Pattern LUCENES_CODEC = Pattern.compile("Lucene(1[0-9]|[1-9])[0-9]+");

  private static final String COPY_AGAIN = "Copy the shard again from where it was built.";

  /** What can be told without Lucene, which would create a missing folder. */
  static Optional<ShardProblem> ofFolder(Path folder) {
    if (!Files.exists(folder)) {
      return problem(
          ShardStatus.MISSING, "The folder does not exist. Check the path, or build the shard.");
    }
    if (!Files.isDirectory(folder)) {
      return problem(
          ShardStatus.NOT_AN_INDEX, "This is a file; a shard is a folder. Name its folder.");
    }
    try {
      List<String> names = IndexFiles.names(folder);
      if (names.stream().anyMatch(IndexFiles::isCommit)) {
        return Optional.empty();
      }
      return names.stream().anyMatch(IndexFiles::isOfSegment)
          ? problem(
              ShardStatus.CORRUPT,
              "The folder holds segments but no segments_N file: it was copied only in part, or"
                  + " its first commit was never finished. "
                  + COPY_AGAIN)
          : problem(ShardStatus.NOT_AN_INDEX, notAnIndex(folder, names));
    } catch (AccessDeniedException e) {
      return Optional.of(denied(folder, e));
    } catch (IOException e) {
      return Optional.of(ofFailure(folder, e));
    }
  }

  private static String notAnIndex(Path folder, List<String> names) throws IOException {
    if (names.isEmpty()) {
      return "The folder is empty. Check the path, or build the shard.";
    }
    if (BuildFolder.isBegun(folder)) {
      return "The folder holds a build that is under way or was interrupted. Wait for it, or build"
          + " into the folder again.";
    }
    for (String name : names) {
      Path inside = folder.resolve(name);
      if (Files.isDirectory(inside)
          && IndexFiles.names(inside).stream().anyMatch(IndexFiles::isCommit)) {
        return "The folder is no Lucene index, but '"
            + name
            + "' in it is. Name that one, or all"
            + " folders in it with '"
            + folder.getFileName()
            + "/*'.";
      }
    }
    return "The folder holds no Lucene index (no segments_N file). Check the path.";
  }

  /** Puts into words what Lucene threw when it read the shard. */
  static ShardProblem ofFailure(Path folder, Throwable failure) {
    if (failure instanceof AccessDeniedException denied) {
      return denied(folder, denied);
    }
    if (!Files.isDirectory(folder)) {
      return new ShardProblem(
          ShardStatus.MISSING, "The folder vanished while it was read. Check the disk.");
    }
    Optional<String> absent = absentFile(failure);
    if (absent.isPresent()) {
      return corrupt("The file " + absent.get() + " is missing.");
    }
    // A flipped bit in a version number looks like another version; the checksum tells them apart.
    if (!checksumFails(folder, failure)) {
      Optional<ShardProblem> foreign = foreignVersion(failure);
      if (foreign.isPresent()) {
        return foreign.get();
      }
    }
    if (failure instanceof EOFException) {
      return corrupt("A file ends too early" + named(failure) + ".");
    }
    return innermostDamage(failure)
        .map(
            damage ->
                corrupt(
                    "The file "
                        + nameIn(damage.getResourceDescription())
                        + " is damaged: "
                        + DamageWords.of(damage)
                        + "."))
        .orElseGet(() -> corrupt("A file is damaged" + named(failure) + "."));
  }

  /** A commit complains of the segment that complains of the file, which is the one to name. */
  private static Optional<CorruptIndexException> innermostDamage(Throwable failure) {
    Optional<CorruptIndexException> innermost = Optional.empty();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof CorruptIndexException damage) {
        innermost = Optional.of(damage);
      }
    }
    return innermost;
  }

  private static Optional<ShardProblem> foreignVersion(Throwable failure) {
    if (failure instanceof IndexNotFoundException) {
      return problem(
          ShardStatus.NOT_AN_INDEX,
          "The folder holds no Lucene index (no segments_N file). Check the path.");
    }
    Matcher codec = NAMED_CODEC.matcher(String.valueOf(failure.getMessage()));
    if (!(failure instanceof CorruptIndexException) && codec.find()) {
      return Optional.of(unknownCodec(codec.group(1)));
    }
    if (failure instanceof IndexFormatTooOldException old) {
      String detail = old.getReason() == null ? old.getMessage() : old.getReason();
      return Optional.of(tooOld(reason(detail)));
    }
    if (failure instanceof IndexFormatTooNewException) {
      return problem(
          ShardStatus.TOO_NEW,
          "The index was written by a Lucene newer than "
              + Version.LATEST
              + ", which Rankscope reads with. Update Rankscope.");
    }
    return Optional.empty();
  }

  private static ShardProblem tooOld(String detail) {
    return new ShardProblem(
        ShardStatus.TOO_OLD,
        "The index is older than Lucene 8 (" + detail + "). Build it again from its corpus.");
  }

  private static ShardProblem unknownCodec(String codec) {
    Matcher lucenes = LUCENES_CODEC.matcher(codec);
    return lucenes.matches() && Integer.parseInt(lucenes.group(1)) < ShardOpener.OLDEST_MAJOR
        ? tooOld("codec '" + codec + "'")
        : new ShardProblem(
            ShardStatus.TOO_NEW,
            "The index was written with the codec '"
                + codec
                + "', which Rankscope does not have. Update Rankscope, or merge the index with a"
                + " codec of Lucene itself.");
  }

  /** Lucene often wraps the absence of a file in a complaint about damage. */
  private static Optional<String> absentFile(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof NoSuchFileException || at instanceof FileNotFoundException) {
        return Optional.of(nameIn(at.getMessage()));
      }
    }
    return Optional.empty();
  }

  private static boolean checksumFails(Path folder, Throwable failure) {
    try (Directory directory = ShardOpener.directory(folder)) {
      String named = nameIn(failure.getMessage());
      String file =
          IndexFiles.isPart(named) ? named : SegmentInfos.getLastCommitSegmentsFileName(directory);
      try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(input);
        return false;
      }
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  private static ShardProblem denied(Path folder, AccessDeniedException denied) {
    String file = String.valueOf(denied.getFile());
    String what = file.equals(folder.toString()) ? "The folder" : "The file " + nameIn(file);
    return new ShardProblem(
        ShardStatus.FAILED, what + " may not be read by this user. Change its permissions.");
  }

  private static ShardProblem corrupt(String what) {
    return new ShardProblem(ShardStatus.CORRUPT, what + " " + COPY_AGAIN);
  }

  private static Optional<ShardProblem> problem(ShardStatus status, String words) {
    return Optional.of(new ShardProblem(status, words));
  }

  private static String named(Throwable failure) {
    String name = nameIn(failure.getMessage());
    return IndexFiles.isPart(name) ? " (" + name + ")" : "";
  }

  /** The file's own name in a path, or in Lucene's description of an input. */
  private static String nameIn(@Nullable String text) {
    String described = String.valueOf(text);
    Matcher input = NAMED_FILE.matcher(described);
    String path = input.find() ? input.group(1) : described;
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** The first sentence of what Lucene said, without the paths that follow it. */
  private static String reason(@Nullable String message) {
    String text = String.valueOf(message).lines().findFirst().orElse("");
    int resource = text.indexOf(" (resource=");
    String said = resource < 0 ? text : text.substring(0, resource);
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }
}
