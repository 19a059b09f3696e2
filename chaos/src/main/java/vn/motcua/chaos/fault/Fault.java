package vn.motcua.chaos.fault;

import java.util.Random;
import vn.motcua.chaos.stage.Stage;

/** Everything that may go wrong. */
public enum Fault {
  BROKER_STOPPED(
      Part.BACKBONE, "broker dừng rồi chạy lại", "broker stopped", Infrastructure::brokerStopped),
  BROKER_KILLED(
      Part.BACKBONE, "broker bị kill -9", "broker killed -9", Infrastructure::brokerKilled),
  DATABASE_KILLED(
      Part.BACKBONE, "mongod bị kill -9", "mongod killed -9", Infrastructure::databaseKilled),
  DATABASE_PAUSED(
      Part.BACKBONE, "mongod bị SIGSTOP", "mongod SIGSTOPped", Infrastructure::databasePaused),
  DESK_KILLED(
      Part.SERVICE, "bên phát bị kill -9", "producing service killed -9", Services::deskKilled),
  READER_KILLED(
      Part.SERVICE,
      "bên nhận bị kill -9 giữa lô",
      "consuming service killed -9 in mid-batch",
      Services::readerKilledInMidBatch),
  READER_PAUSED(
      Part.SERVICE,
      "bên nhận bị SIGSTOP rồi tỉnh lại",
      "consuming service SIGSTOPped and woken",
      Services::readerPaused),
  BOTH_RELAYS(
      Part.SERVICE,
      "hai relay cùng sống (SIGSTOP, tỉnh lại)",
      "both relays alive at once",
      Services::bothRelaysAlive),
  REBALANCES(
      Part.SERVICE,
      "chia lại phân vùng mỗi giây",
      "consumer rebalance every second",
      Services::rebalanceEverySecond),
  OPLOG_ROLLED_OVER(
      Part.ALONE, "oplog bị ghi đè", "oplog rolled over", Infrastructure::oplogRolledOver),
  POISON_DISCARDED(
      Part.ALONE,
      "sự kiện không đọc được, bị bỏ",
      "poison event, discarded",
      Events::poisonDiscarded),
  POISON_MENDED(
      Part.ALONE,
      "sự kiện làm hỏng trình xử lý, được xử lý lại",
      "poison event, mended and re-driven",
      Events::poisonMended),
  UNKNOWN_TYPE(Part.ALONE, "loại sự kiện lạ", "unknown type", Events::unknownType),
  TOPIC_RECREATED(
      Part.ALONE,
      "topic công khai bị xoá và tạo lại",
      "public topic deleted and re-created",
      Events::topicRecreated);

  private final Part part;
  private final String vi;
  private final String en;
  private final Strike strike;

  Fault(Part part, String vi, String en, Strike strike) {
    this.part = part;
    this.vi = vi;
    this.en = en;
    this.strike = strike;
  }

  /** Strikes, holds, undoes. */
  public void strike(Stage stage, Random random, Pace pace) throws Exception {
    strike.on(stage, random, pace);
  }

  /** Whether two faults may strike at the same time. */
  public boolean goesWith(Fault other) {
    return part != Part.ALONE && other.part != Part.ALONE && part != other.part;
  }

  public String describe(boolean vietnamese) {
    return vietnamese ? vi : en;
  }

  private enum Part {
    BACKBONE,
    SERVICE,
    ALONE
  }
}
