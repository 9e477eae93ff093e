import { Outlet } from "react-router";

export default function StaffLayout() {
  return (
    <main>
      <Outlet />
    </main>
  );
}
