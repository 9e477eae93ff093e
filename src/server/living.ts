import { createContext } from "react-router";

/** Whether the page that shows every component is open: while developing, and where the demo world lives. */
export const livingContext = createContext<boolean>(false);
