package io.rankscope.engine.workspace;

import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.SourceDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the builds that have not ended where a workspace has its shards, or may have them. */
final class BegunBuilds {
  private BegunBuilds() {}

  /** The folders they are in, relative to the workspace where they lie within it. */
  static List<String> of(Workspace workspace) {
    Set<Path> places = new TreeSet<>();
    places.add(workspace.folder());
    places.addAll(ShardFolders.children(workspace.folder()));
    for (SourceDefinition source : workspace.sources().values()) {
      for (Path shard : source.shards()) {
        Path place = source.folder().resolve(shard).normalize();
        Path above = place.getParent();
        if (above != null) {
          places.add(above);
        }
      }
    }
    return places.stream()
        .filter(IndexBuild::isBegun)
        .map(place -> label(workspace.folder(), place))
        .toList();
  }

  private static String label(Path folder, Path place) {
    boolean within = place.startsWith(folder) && !place.equals(folder);
    return (within ? folder.relativize(place) : place).toString().replace('\\', '/');
  }
}
