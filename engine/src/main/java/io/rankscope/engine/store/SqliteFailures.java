package io.rankscope.engine.store;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports into failures a person can act on. */
final class SqliteFailures {
  private final Path file;
  private final String contents;

  /**
   * @param contents what the file holds, in words: "judgments"
   */
  SqliteFailures(Path file, String contents) {
    this.file = file;
    this.contents = contents;
  }

  CannotOpenException cannotOpen(SQLException cause) {
    if (cause instanceof DamagedRowException) {
      return damaged(String.valueOf(cause.getMessage()));
    }
    Reason reason = reason(cause);
    return cannotOpen(reason.what, reason.remedy, cause);
  }

  CannotOpenException cannotOpen(String what, String remedy) {
    return cannotOpen(what, remedy, null);
  }

  CannotOpenException cannotOpen(String what, String remedy, @Nullable Throwable cause) {
    return new CannotOpenException(what, Location.of(file), remedy, cause);
  }

  CannotOpenException damaged(String detail) {
    return cannotOpen("The database is damaged: " + detail + ".", damageRemedy());
  }

  NotSavedException notSaved(SQLException cause) {
    Reason reason = reason(cause);
    return new NotSavedException(
        "Not saved. " + reason.what, Location.of(file), reason.remedy, cause);
  }

  NotSavedException notSaved(String what, String remedy) {
    return new NotSavedException("Not saved. " + what, Location.of(file), remedy);
  }

  private record Reason(String what, String remedy) {}

  private Reason reason(SQLException cause) {
    SQLiteErrorCode code =
        cause instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    // The low byte is the primary code; the rest only refines it.
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new Reason(
              "The database is locked by another program.",
              "Close that program or wait until it is done, then try again.");
      case SQLITE_READONLY, SQLITE_PERM ->
          new Reason("The database is read-only.", readOnlyRemedy());
      case SQLITE_FULL -> new Reason("The disk is full.", "Make room on the disk, then try again.");
      case SQLITE_CORRUPT -> new Reason("The database is damaged.", damageRemedy());
      case SQLITE_NOTADB -> new Reason("The file is not an SQLite database.", notOursRemedy());
      case SQLITE_CANTOPEN ->
          new Reason(
              "The database cannot be opened.",
              "Check that the file is there and that you may read and write it and its folder.");
      case SQLITE_IOERR ->
          new Reason(
              "The disk reported an error.", "Check the disk and its free space, then try again.");
      default ->
          new Reason(
              "The database reported an error ("
                  + code.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                  + ").",
              "Please report it with the details.");
    };
  }

  String readOnlyRemedy() {
    return "Make the file and its folder writable, or copy the workspace to a folder of your own.";
  }

  String notOursRemedy() {
    return "Move the file away to begin with no " + contents + ", or put the right one back.";
  }

  String damageRemedy() {
    return "It was left as it is: put a backup copy in its place, or save what is readable with"
        + " \"sqlite3 FILE .recover\".";
  }
}
