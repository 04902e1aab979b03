package io.rankscope.engine.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of an SGML-like file between an opening and a closing tag, wherever in a line these
 * stand. What stands outside of blocks is passed over. Holds one block at a time.
 */
final class SgmlBlocks implements Closeable {
  /** Whether a block may end at the next opening tag or the end of the file. */
  enum Closing {
    REQUIRED,
    OPTIONAL
  }

  /**
   * A block.
   *
   * @param tag its opening tag
   * @param content what stands between the tags, with LF for each line end
   */
  record Block(String tag, String content) {}

  private final LineInput lines;
  private final String name;
  private final Closing closing;
  private final Pattern opening;
  private final Pattern edge;

  private @Nullable String rest;
  private @Nullable BadRecordException badLine;
  private long start;
  private boolean visible;
  private boolean found;

  /**
   * @param name of the tag, in any case; a regular expression for several names
   */
  SgmlBlocks(LineInput lines, String name, Closing closing) {
    this.lines = lines;
    this.name = name;
    this.closing = closing;
    this.opening = Pattern.compile("<(?:" + name + ")(?:\\s[^<>]*)?>", Pattern.CASE_INSENSITIVE);
    this.edge = Pattern.compile("<(/?)(?:" + name + ")(?:\\s[^<>]*)?>", Pattern.CASE_INSENSITIVE);
  }

  /**
   * The next block, empty at the end of the file.
   *
   * @throws BadRecordException when the block is not UTF-8 or, where that is required, not closed;
   *     also when the whole file has text and no block
   */
  Optional<Block> next() throws IOException, BadRecordException {
    for (String line = line(); line != null; line = line()) {
      Matcher tag = opening.matcher(line);
      if (find(tag, line)) {
        found = true;
        start = lines.number();
        rest = line.substring(tag.end());
        return Optional.of(new Block(tag.group(), content()));
      }
      visible |= !line.isBlank();
      rest = null;
    }
    if (visible && !found) {
      found = true;
      throw new BadRecordException(
          "The file holds no <" + name.replace("|", "> or <") + ">.", lines.number());
    }
    return Optional.empty();
  }

  /** The line, from 1, on which the present block opens. */
  long blockLine() {
    return start;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private String content() throws IOException, BadRecordException {
    StringBuilder content = new StringBuilder();
    BadRecordException bad = null;
    boolean closed = false;
    boolean ended = false;
    for (String line = line(); line != null; line = ended ? null : line()) {
      bad = bad == null ? badLine : bad;
      Matcher tag = edge.matcher(line);
      ended = find(tag, line);
      if (ended) {
        closed = !tag.group(1).isEmpty();
        content.append(line, 0, tag.start());
        rest = line.substring(closed ? tag.end() : tag.start());
      } else {
        content.append(line).append('\n');
        rest = null;
      }
      if (content.length() > LineInput.MAX_LINE_BYTES) {
        content.setLength(0);
        bad = new BadRecordException("The record is too long.", start);
      }
    }
    if (bad != null) {
      throw bad;
    }
    if (!closed && closing == Closing.REQUIRED) {
      throw new BadRecordException(
          "The <" + name + "> that opens here is not closed by </" + name + ">.", start);
    }
    return content.toString();
  }

  // Looking only where a tag can begin is many times faster than a search by the pattern.
  private static boolean find(Matcher tag, String line) {
    for (int at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
      if (tag.region(at, line.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** What is left of the present line, else the next line; null at the end. */
  private @Nullable String line() throws IOException {
    if (rest != null) {
      return rest;
    }
    badLine = null;
    if (!lines.advance()) {
      return null;
    }
    try {
      return lines.text();
    } catch (BadRecordException e) {
      badLine = e;
      return lines.lenientText();
    }
  }
}
