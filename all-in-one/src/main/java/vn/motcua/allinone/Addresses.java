package vn.motcua.allinone;

/** Tells where everything is and who may sign in. */
final class Addresses {

  private Addresses() {}

  static void print(Installation installation, Words words) {
    var ports = installation.ports();
    words.say("Motcua đang chạy. Ctrl-C để dừng.", "Motcua is running. Ctrl-C stops it.");
    line(words, "Tra cứu hồ sơ", "Track a dossier", ports.http(ports.intake()) + "/tra-cuu");
    line(
        words,
        "Kiểm tra văn bản",
        "Verify a document",
        ports.http(ports.signing()) + "/kiem-tra-van-ban");
    line(words, "Tin nhắn đã gửi", "Messages sent", ports.http(ports.kitPage()) + "/");
    line(words, "API tiếp nhận", "Intake API", ports.http(ports.intake()) + "/v3/api-docs");
    line(words, "API quy trình", "Routing API", ports.http(ports.routing()) + "/v3/api-docs");
    line(words, "API văn bản", "Signing API", ports.http(ports.signing()) + "/v3/api-docs");
    line(
        words,
        "API thông báo",
        "Notification API",
        ports.http(ports.notification()) + "/v3/api-docs");
    line(words, "Đăng nhập (OIDC)", "Identity (OIDC)", ports.http(ports.identity()));
    line(words, "Kafka", "Kafka", ports.bootstrapServers());
    line(words, "Tài khoản Kafka", "Kafka account", installation.integrator().toString());
    words.say(
        "Tài khoản thử (mật khẩu motcua, PIN ký 12345678): congdan, motcua.bd, chuyenvien.bd,"
            + " truongphong.bd, chutich.bd, vanthu.bd, operator; phường thứ hai: *.lb",
        "Demo accounts (password motcua, signing PIN 12345678): congdan, motcua.bd, chuyenvien.bd,"
            + " truongphong.bd, chutich.bd, vanthu.bd, operator; second ward: *.lb");
  }

  private static void line(Words words, String vi, String en, String address) {
    words.say("  %-18s %s".formatted(vi, address), "  %-18s %s".formatted(en, address));
  }
}
