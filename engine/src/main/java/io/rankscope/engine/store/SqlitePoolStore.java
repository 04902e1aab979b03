package io.rankscope.engine.store;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.PoolItem;
import io.rankscope.engine.judging.PoolOrder;
import io.rankscope.engine.judging.PoolStore;
import io.rankscope.engine.judging.PooledFrom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Pools in the database of judgments. */
final class SqlitePoolStore implements PoolStore {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<PooledFrom>> SOURCES = new TypeReference<>() {};

  private final SqliteDatabase database;

  SqlitePoolStore(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public void save(Pool pool) {
    database.write(
        connection -> {
          if (row(connection, pool.name()).isPresent()) {
            throw database
                .failures()
                .notSaved(
                    "There is a pool called \"" + pool.name() + "\" already.",
                    "Give the new one another name.");
          }
          long id = insertPool(connection, pool);
          insertRuns(connection, id, pool.runs());
          return insertItems(connection, id, pool.items());
        });
  }

  @Override
  public Optional<Pool> find(String name) {
    return database.read(
        connection -> {
          Optional<Row> row = row(connection, name);
          return row.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Pool(
                      name,
                      row.get().collection,
                      row.get().querySet,
                      runs(connection, row.get().id),
                      row.get().depth,
                      new PoolOrder(row.get().seed),
                      items(connection, row.get().id)));
        });
  }

  @Override
  public List<String> names(String collection, String querySet) {
    String sql = "SELECT name FROM pool WHERE collection = ? AND query_set = ? ORDER BY id";
    return database.read(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, collection);
            statement.setString(2, querySet);
            return strings(statement);
          }
        });
  }

  private record Row(long id, String collection, String querySet, int depth, long seed) {}

  private static Optional<Row> row(Connection connection, String name) throws SQLException {
    String sql = "SELECT id, collection, query_set, depth, seed FROM pool WHERE name = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getLong(5)))
            : Optional.empty();
      }
    }
  }

  private static long insertPool(Connection connection, Pool pool) throws SQLException {
    String sql =
        """
        INSERT INTO pool (name, collection, query_set, depth, seed) VALUES (?, ?, ?, ?, ?)
        RETURNING id\
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, pool.name());
      insert.setString(2, pool.collection());
      insert.setString(3, pool.querySet());
      insert.setInt(4, pool.depth());
      insert.setLong(5, pool.order().seed());
      try (ResultSet id = insert.executeQuery()) {
        return id.getLong(1);
      }
    }
  }

  private static void insertRuns(Connection connection, long pool, List<String> runs)
      throws SQLException {
    String sql = "INSERT INTO pool_run (pool, position, name) VALUES (?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < runs.size(); i++) {
        insert.setLong(1, pool);
        insert.setInt(2, i);
        insert.setString(3, runs.get(i));
        insert.executeUpdate();
      }
    }
  }

  private static int insertItems(Connection connection, long pool, List<PoolItem> items)
      throws SQLException {
    String sql =
        """
        INSERT INTO pool_item (pool, position, query_id, passage_id, sources)
        VALUES (?, ?, ?, ?, ?)\
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < items.size(); i++) {
        PoolItem item = items.get(i);
        insert.setLong(1, pool);
        insert.setInt(2, i);
        insert.setString(3, item.queryId());
        insert.setString(4, item.passage().value());
        insert.setString(5, JSON.writeValueAsString(item.from()));
        insert.executeUpdate();
      }
    }
    return items.size();
  }

  private static List<String> runs(Connection connection, long pool) throws SQLException {
    String sql = "SELECT name FROM pool_run WHERE pool = ? ORDER BY position";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, pool);
      return strings(statement);
    }
  }

  private static List<PoolItem> items(Connection connection, long pool) throws SQLException {
    String sql =
        "SELECT query_id, passage_id, sources FROM pool_item WHERE pool = ? ORDER BY position";
    List<PoolItem> items = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, pool);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          items.add(
              new PoolItem(
                  rows.getString(1),
                  new PassageId(rows.getString(2)),
                  JSON.readValue(rows.getString(3), SOURCES)));
        }
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw new DamagedRowException("an item of a pool");
    }
    return items;
  }

  private static List<String> strings(PreparedStatement statement) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }
}
