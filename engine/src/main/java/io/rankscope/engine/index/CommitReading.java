package io.rankscope.engine.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.StringHelper;

/** Reads what a commit says of itself. */
final class CommitReading {
  private CommitReading() {}

  static CommitReport read(DirectoryReader reader) throws IOException {
    IndexCommit commit = reader.getIndexCommit();
    SegmentInfos infos = ((StandardDirectoryReader) reader).getSegmentInfos();
    Directory directory = reader.directory();
    List<SegmentReport> segments = new ArrayList<>();
    for (SegmentCommitInfo segment : infos) {
      segments.add(
          new SegmentReport(
              segment.info.name,
              HexFormat.of().formatHex(segment.info.getId()),
              segment.info.getCodec().getName(),
              segment.info.getVersion().toString(),
              segment.info.maxDoc(),
              segment.getDelCount(),
              segment.sizeInBytes()));
    }
    long bytes = 0;
    for (String file : commit.getFileNames()) {
      bytes += directory.fileLength(file);
    }
    return new CommitReport(
        commit.getGeneration(),
        reader.numDocs(),
        reader.numDeletedDocs(),
        infos.getIndexCreatedVersionMajor(),
        infos.getCommitLuceneVersion().toString(),
        segments,
        commit.getUserData(),
        bytes);
  }

  /** What tells one commit from another, also when an index was deleted and built anew. */
  static String identity(SegmentInfos infos) {
    return infos.getGeneration() + ":" + StringHelper.idToString(infos.getId());
  }

  static String identity(DirectoryReader reader) {
    return identity(((StandardDirectoryReader) reader).getSegmentInfos());
  }
}
