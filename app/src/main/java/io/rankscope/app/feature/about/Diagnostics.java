package io.rankscope.app.feature.about;

import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.home.UserFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a bug report should say of the program and its surroundings. It names neither the person nor
 * what is being worked on: paths are given from the home folder on, and of the workspace only sizes
 * are told.
 *
 * @param home the person's home folder
 * @param logProblem why nothing is logged, in a sentence that names no path; empty while it is
 * @param screens sizes and scales of the screens, in words
 * @param theme the theme in force
 * @param shards how opening each shard of the source went
 * @param index passages, commits and segments, in words; empty when nothing is open
 */
record Diagnostics(
    ProgramFacts facts,
    UserFolders folders,
    Path home,
    Optional<String> logProblem,
    List<String> screens,
    String theme,
    List<ShardOutcome> shards,
    String index) {

  /** The text to hand on. */
  String text() {
    return facts.program()
        + "\n"
        + facts.lines()
        + "System: "
        + facts.system()
        + "\nLanguage: "
        + System.getProperty("user.language", "?")
        + ", letters in file names: "
        + System.getProperty("sun.jnu.encoding", "?")
        + "\nScreens: "
        + String.join("; ", screens)
        + ", theme "
        + theme
        + "\nSettings: "
        + place(folders.config())
        + "\nData: "
        + place(folders.data())
        + "\nCache: "
        + place(folders.cache())
        + "\nLog: "
        + place(folders.state())
        + logProblem.map(why -> ". " + why).orElse("")
        + "\nIndex: "
        + (index.isEmpty() ? "nothing is open" : index + ", " + openShards())
        + "\n";
  }

  private String openShards() {
    long open = shards.stream().filter(shard -> shard.status() == ShardStatus.OPEN).count();
    return open + " of " + shards.size() + " shards open";
  }

  /** A folder elsewhere may bear the person's name too. */
  private String place(Path folder) {
    return folder.startsWith(home)
        ? Path.of("~").resolve(home.relativize(folder)).toString()
        : "outside the home folder";
  }
}
