package vn.motcua.allinone.demo;

/**
 * Who acts in the demo.
 *
 * @param user account at the identity provider
 */
record Actor(String user, String vi, String en) {

  static final Actor CITIZEN =
      new Actor("congdan", "Công dân Nguyễn Thị Lan", "Citizen Nguyễn Thị Lan");
  static final Actor DESK =
      new Actor("motcua.bd", "Công chức một cửa Phạm Thu Hà", "Intake officer Phạm Thu Hà");
  static final Actor SPECIALIST =
      new Actor("chuyenvien.bd", "Chuyên viên Lê Minh Đức", "Specialist Lê Minh Đức");
  static final Actor REVIEWER =
      new Actor("truongphong.bd", "Trưởng phòng Vũ Quang Huy", "Head of section Vũ Quang Huy");
  static final Actor CHAIRMAN =
      new Actor("chutich.bd", "Chủ tịch Hoàng Văn Nam", "Chairman Hoàng Văn Nam");
  static final Actor CLERK =
      new Actor("vanthu.bd", "Văn thư Bùi Thị Hồng", "Records clerk Bùi Thị Hồng");
  static final Actor OPERATOR = new Actor("operator", "Người vận hành", "Operator");
}
