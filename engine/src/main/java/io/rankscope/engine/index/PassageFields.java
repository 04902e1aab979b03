package io.rankscope.engine.index;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.index.vector.EmbeddedPassage;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** The fields in which the builder writes a passage. */
final class PassageFields {
  static final String ID = "id";
  static final String DOCUMENT = "doc";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String CONTENTS = "contents";
  static final String VECTOR = "text_vector";

  /** With offsets in the postings, so that highlights need no second analysis. */
  private static final FieldType SHOWN =
      text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  private static final FieldType SEARCHED = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  static {
    SHOWN.setStored(true);
    SHOWN.freeze();
    SEARCHED.freeze();
  }

  private PassageFields() {}

  private static FieldType text(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    return type;
  }

  static Document document(EmbeddedPassage embedded, IndexSettings settings) {
    Passage passage = embedded.passage();
    Document document = new Document();
    key(document, ID, passage.id().value());
    if (settings.splitting().isPresent() || !passage.document().equals(passage.id().value())) {
      key(document, DOCUMENT, passage.document());
    }
    if (!passage.title().isEmpty()) {
      document.add(new Field(TITLE, passage.title(), SHOWN));
    }
    document.add(new Field(TEXT, passage.text(), SHOWN));
    if (settings.joined() == IndexSettings.Joined.CONTENTS) {
      document.add(new Field(CONTENTS, passage.title() + "\n" + passage.text(), SEARCHED));
    }
    if (embedded.vector().isPresent()) {
      document.add(
          new KnnFloatVectorField(
              VECTOR, embedded.vector().get(), settings.vectors().orElseThrow().similarity()));
    }
    return document;
  }

  /** Indexed to be looked up, stored to be read, in doc values to sort and group by. */
  private static void key(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.YES));
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  /** The roles of what {@link #document} writes. */
  static FieldRoles roles(boolean withTitles, boolean withDocuments) {
    return new FieldRoles(
        Optional.of(ID),
        withDocuments ? Optional.of(DOCUMENT) : Optional.empty(),
        withTitles ? Optional.of(TITLE) : Optional.empty(),
        List.of(TEXT));
  }
}
